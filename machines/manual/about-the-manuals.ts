import type { Clause } from './clause.ts'

/** What stands before the first chapter on use: the other manuals, the glossary, the introduction. */
export const aboutTheManuals = {
  'MAN-1': {
    where: 'Additional SMS manuals',
    by: 'fact',
    force: 'is',
    says: 'Twelve numbered manuals and one supplementary guide (4a) exist, in three groups: common, CAS and CoS.',
  },
  'MAN-2': {
    where: 'Additional SMS manuals',
    by: 'user',
    force: 'should',
    says: 'Before contacting a helpdesk, read every manual that applies to your licence; which ones apply follows from the licensed routes (table below).',
  },
  'MAN-3': {
    where: 'Manual table, type Common',
    by: 'fact',
    force: 'is',
    says: 'Manuals 1 (introduction), 2 (managing your licence) and 3 (Premium customer service, Basic Compliance Assessment, action plans) are for all sponsors.',
  },
  'MAN-4': {
    where: 'Manual table, type CAS',
    by: 'fact',
    force: 'is',
    says: 'Manuals 4 (creating and assigning CAS), 4a (what goes into each field of a CAS), 5 (reporting student activity), 6 (other CAS functions) and 7 (bulk data transfer) are for sponsors licensed in the Student Route; 7 also needs a bespoke IT system.',
  },
  'MAN-5': {
    where: 'Manual table, type CoS',
    by: 'fact',
    force: 'is',
    says: 'Manuals 8 (creating and assigning CoS), 9 (reporting worker activity) and 10 (other CoS functions) are for any Worker or Temporary Worker route; 11 (groups of CoS) for Temporary Work - Creative Worker only, groups being open to no one else; 12 (defined CoS) for Skilled Worker.',
  },
  'MAN-6': {
    where: 'Manual 1 row',
    by: 'fact',
    force: 'is',
    says: 'Manual 1 covers logging in, changing the password, managing users, Home Office messages, who uses SMS and why, and troubleshooting.',
  },
  'GLO-1': {
    where: 'Glossary',
    by: 'fact',
    force: 'is',
    says: 'Nine abbreviations are defined: Sponsorship Management System, Certificate of Sponsorship, Confirmation of Acceptance for Studies, Authorising Officer, Key Contact, Bulk Data Transfer, Secure English Language Test, Extensible Mark-up Language, Portable Document Format.',
    strings: ['SMS', 'CoS', 'CAS', 'AO', 'KC', 'BDT', 'SELT', '.XML', '.PDF'],
  },
  'GLO-2': {
    where: 'Glossary, Automation',
    by: 'system',
    force: 'is',
    says: "Since 6 April 2014, where the criteria are met, SMS renews CoS allocations by itself, and applies changes to the organisation's address or to the address of the AO or KC.",
    awaits: 'troubleshooting',
  },
  'GLO-3': {
    where: 'Glossary, Automation',
    by: 'home-office',
    force: 'is',
    says: 'A sponsor that meets the criteria, and for which automation has been set, is told so in writing.',
  },
  'INT-1': {
    where: 'What is SMS?',
    by: 'fact',
    force: 'is',
    says: "SMS serves nine day-to-day purposes: key personnel and licence details; creating, assigning and viewing CAS/CoS; defined CoS; reporting activity; renewing and increasing allocations; Premium customer service, if wished; Student Sponsor status; tracking Premium, HTS and licence renewal applications; paying for and tracking action plans. It is an online tool for the sponsor's day-to-day duties.",
  },
  'INT-2': {
    where: 'Why should these manuals be used?',
    by: 'fact',
    force: 'is',
    says: 'The manuals explain the technical side; policy lives in the Sponsorship policy guidance, and field content of a CAS in guide 4a.',
  },
  'INT-3': {
    where: 'Will SMS work on my computer?',
    by: 'user',
    force: 'should',
    says: 'SMS should work in most browsers of the last five years (tested in several, some of them mobile); on trouble upgrade to the latest stable release or try another; do not use a beta.',
  },
} as const satisfies Readonly<Record<string, Clause>>
