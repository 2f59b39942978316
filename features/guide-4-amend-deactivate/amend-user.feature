Feature: Amending a user

  @G4-5
  Rule: The form opens with the details as they are

    Background:
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When the user ID of "Piers Morrowby" is selected
      And "Amend user" is selected

    Scenario: The Amend user profile screen
      Then the screen is "Amend user profile"
      And SMS explains "Give the work address, not the home address."
      And "Given name" holds "Piers"
      And "Date of birth (DD/MM/YYYY)" holds "17/01/1991"
      And "Job title" holds "Student Immigration Officer"
      And "Postcode" holds "ZZ1 5UW"
      And the page offers "Save" and "Back"

    @NAV-1.closed-until-complete @NAV-3.mandatory
    Scenario: Save is closed while a mandatory detail is missing
      When "" is typed into "Job title"
      Then "Save" is not available
      When "Registrar" is typed into "Job title"
      Then "Save" is available

    @NAV-1.asterisk
    Scenario: Save is open without the details that are not mandatory
      When "" is typed into "Telephone number"
      And "" is typed into "National Insurance number"
      And "" is typed into "Address line 2"
      And "" is typed into "County"
      Then "Save" is available
      And the mandatory fields are "Given name", "Family name", "Date of birth (DD/MM/YYYY)", "Job title", "Email address", "Address line 1", "Town or city" and "Postcode"

    @R-DETAILTEXT @R-REFILLED
    Scenario: A detail that cannot be right is told at its field
      When "75008" is typed into "Postcode"
      And "Save" is selected
      Then SMS tells "This is not a postcode of the United Kingdom" at "Postcode"
      And the screen is "Amend user profile"
      And "Postcode" holds "75008"

    @R-DETAILTEXT
    Scenario: What was told is gone once the form is left
      When "75008" is typed into "Postcode"
      And "Save" is selected
      Then SMS tells "This is not a postcode of the United Kingdom" at "Postcode"
      When "Back" is selected
      And "Amend user" is selected
      Then "Postcode" holds "ZZ1 5UW"

    @G4-5b @G4-4
    Scenario: A detail that was left out before is recorded under its name
      When "QQ 20 31 42 A" is typed into "National Insurance number"
      And "Save" is selected
      And the user ID of "Piers Morrowby" is selected
      Then "National Insurance number" is recorded as "QQ 20 31 42 A"

    @R-TWICE=refused
    Scenario: Nor can a user be given another one's address
      When "f.adeyinle@wexmoor.example" is typed into "Email address"
      And "Save" is selected
      Then SMS tells "This person is a user already, or has been requested" at "Email address"

    @R-TWICE=allowed
    Scenario: A user can, where a person may be a user twice
      When "f.adeyinle@wexmoor.example" is typed into "Email address"
      And "Save" is selected
      Then the screen is "Manage Level 1 and 2 users"

    @R-WAYBACK
    Scenario: Back leads to the details, and nothing has changed
      When "Registrar" is typed into "Job title"
      And "Back" is selected
      Then the screen is "User details"
      And "Job title" is recorded as "Student Immigration Officer"
      When "Amend user" is selected
      Then "Job title" holds "Student Immigration Officer"

  @G4-5b @G4-6 @R-CONFIRMATIONS
  Rule: A Level 2 user's amendment applies at once

    Background:
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When the user ID of "Piers Morrowby" is selected
      And "Amend user" is selected

    Scenario: The details have been saved, and the users come again
      When "Registrar" is typed into "Job title"
      And "Save" is selected
      Then the screen is "Manage Level 1 and 2 users"
      And SMS notes "The details have been saved."
      When the user ID of "Piers Morrowby" is selected
      Then "Job title" is recorded as "Registrar"
      And SMS notes nothing

    Scenario: That they have been saved is told once
      When "Save" is selected
      Then SMS notes "The details have been saved."
      When "Back" is selected
      And "Manage Level 1 and 2 users" is selected
      Then SMS notes nothing

    Scenario: Outer and doubled spaces do not count
      When "  Deputy   Registrar " is typed into "Job title"
      And "Save" is selected
      And the user ID of "Piers Morrowby" is selected
      Then "Job title" is recorded as "Deputy Registrar"

    @R-ANOTHER @R-AMENDOTHER=refused
    Scenario: A new family name, as after a wedding
      When "Satohara" is typed into "Family name"
      And "Save" is selected
      Then the status of "Piers Satohara" is "Active"
      And "Piers Morrowby" is not among the users

  @G4-5a @R-OWNAMEND=address-if-automated
  Rule: One's own amendment goes for assessment

    Background:
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When the user ID of "Elin Lindgate" is selected
      And "Amend user" is selected

    @G4-5a.assessed @G4-6 @G4-6n
    Scenario: Until it is decided the old details stay, and the user stays active
      When "Registrar" is typed into "Job title"
      And "Save" is selected
      Then SMS notes "The details have been saved."
      And the status of "Elin Lindgate" is "Active"
      When the user ID of "Elin Lindgate" is selected
      Then "Job title" is recorded as "Head of Student Immigration"

    @G4-6n @LOG-1.registered
    Scenario: Meanwhile the user gets in as before
      When "Registrar" is typed into "Job title"
      And "Save" is selected
      And "Log out" is selected
      And the user logs in
      Then the screen is "SMS message board - active messages"

    @G4-5a.assessed
    Scenario: Approved, it is in force
      When "Registrar" is typed into "Job title"
      And "Save" is selected
      And the Home Office approves the amendment of "Elin Lindgate"
      And the user ID of "Elin Lindgate" is selected
      Then "Job title" is recorded as "Registrar"

    @G4-5a.assessed @R-AMENDTOLD
    Scenario: Rejected, all stays as it was, and the Authorising Officer is told in writing
      When "Registrar" is typed into "Job title"
      And "Save" is selected
      And the Home Office refuses the amendment of "Elin Lindgate": "This is not her job."
      And the user ID of "Elin Lindgate" is selected
      Then "Job title" is recorded as "Head of Student Immigration"
      And the Authorising Officer has a letter that says "The amendment of the details of Elin Lindgate, LINDG0001, was rejected."
      And the Authorising Officer has a letter that says "The reason: This is not her job."

    @G4-5a.assessed
    Scenario Outline: What is decided is decided: <decision>
      When "Registrar" is typed into "Job title"
      And "Save" is selected
      And the Home Office <decision>
      And the Home Office approves the amendment of "Elin Lindgate"
      Then that cannot be done

      Examples:
        | decision                                                         |
        | approves the amendment of "Elin Lindgate"                        |
        | refuses the amendment of "Elin Lindgate": "This is not her job." |

    @G4-5a.assessed
    Scenario: The Home Office takes its time
      When "Registrar" is typed into "Job title"
      And "Save" is selected
      And the clock moves on by 4 days 23 hours 59 minutes 59 seconds
      Given the user is logged in
      And the user manages the users
      When the user ID of "Elin Lindgate" is selected
      Then "Job title" is recorded as "Head of Student Immigration"
      When the clock moves on by 1 second
      And "Back" is selected
      And the user ID of "Elin Lindgate" is selected
      Then "Job title" is recorded as "Registrar"

    @G4-5a.assessed @G4-9 @R-GONEWHILEASSESSED
    Scenario: Of a user whom UK V&I has deactivated meanwhile nothing is assessed any more
      When "Registrar" is typed into "Job title"
      And "Save" is selected
      And the Home Office deactivates "Elin Lindgate"
      And the Home Office approves the amendment of "Elin Lindgate"
      Then that cannot be done

    @G4-5a.assessed @G4-9 @R-GONEWHILEASSESSED
    Scenario: Nor of one whom another Level 1 user has deactivated
      When "Registrar" is typed into "Job title"
      And "Save" is selected
      And "Log out" is selected
      Given the user is "Folake Adeyinle"
      And the user is logged in
      And the user manages the users
      When "Elin Lindgate" is deactivated
      And the Home Office approves the amendment of "Elin Lindgate"
      Then that cannot be done

    @R-AMENDPENDING=active-no-notice
    Scenario: No screen tells of the assessment
      When "Registrar" is typed into "Job title"
      And "Save" is selected
      And the user ID of "Elin Lindgate" is selected
      Then SMS notes nothing

    @R-AMENDPENDING=active-with-notice
    Scenario: The details tell of the assessment, until it is decided
      When "Registrar" is typed into "Job title"
      And "Save" is selected
      And the user ID of "Elin Lindgate" is selected
      Then SMS notes "Changes to these details are being assessed."
      And "Status" is recorded as "Active"
      When the Home Office approves the amendment of "Elin Lindgate"
      And "Back" is selected
      And the user ID of "Elin Lindgate" is selected
      Then SMS notes nothing

  @G4-5a @R-OWNAMEND=address-if-automated
  Rule: A second amendment during the assessment

    Background:
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When the user ID of "Elin Lindgate" is selected
      And "Amend user" is selected
      And "Registrar" is typed into "Job title"
      And "Save" is selected

    @R-SECONDAMEND=replaces
    Scenario: It takes the place of the first one
      When the user ID of "Elin Lindgate" is selected
      And "Amend user" is selected
      Then "Job title" holds "Head of Student Immigration"
      When "01632 960 199" is typed into "Telephone number"
      And "Save" is selected
      And the Home Office approves the amendment of "Elin Lindgate"
      And the user ID of "Elin Lindgate" is selected
      Then "Telephone number" is recorded as "01632 960 199"
      And "Job title" is recorded as "Head of Student Immigration"

    @R-SECONDAMEND=replaces
    Scenario: The Home Office takes its time anew
      When the clock moves on by 10 minutes
      And the user ID of "Elin Lindgate" is selected
      And "Amend user" is selected
      And "Deputy Registrar" is typed into "Job title"
      And "Save" is selected
      And the clock moves on by 4 days 23 hours 59 minutes 59 seconds
      Given the user is logged in
      And the user manages the users
      When the user ID of "Elin Lindgate" is selected
      Then "Job title" is recorded as "Head of Student Immigration"
      When the clock moves on by 1 second
      And "Back" is selected
      And the user ID of "Elin Lindgate" is selected
      Then "Job title" is recorded as "Deputy Registrar"

    @R-SECONDAMEND=refused
    Scenario: It is closed until the first one is decided
      When the user ID of "Elin Lindgate" is selected
      And "Amend user" is selected
      Then "Amend user" is not available
      When the Home Office approves the amendment of "Elin Lindgate"
      And "Back" is selected
      And the user ID of "Elin Lindgate" is selected
      Then "Amend user" is available

  @G4-0h @G4-5a.automatic @R-AUTOADDRESS
  Rule: Where automation has been granted, one's own address changes at once

    Background:
      Given the training world "charity"
      And the user is logged in
      And the user manages the users
      When the user ID of "Yusuf Karabrook" is selected
      And "Amend user" is selected

    @R-OWNAMEND=address-if-automated
    Scenario Outline: <detail>
      When "<typed>" is typed into "<detail>"
      And "Save" is selected
      And the user ID of "Yusuf Karabrook" is selected
      Then "<detail>" is recorded as "<typed>"

      Examples:
        | detail         | typed          |
        | Address line 1 | The New Wharf  |
        | Address line 2 | Chandlers Quay |
        | Town or city   | Quayside       |
        | County         | Loamshire      |
        | Postcode       | ZZ3 1AE        |

    @R-OWNAMEND=address-if-automated
    Scenario Outline: <detail> is assessed
      When "<typed>" is typed into "<detail>"
      And "Save" is selected
      And the user ID of "Yusuf Karabrook" is selected
      Then "<detail>" is recorded as "<before>"
      When the Home Office approves the amendment of "Yusuf Karabrook"
      And "Back" is selected
      And the user ID of "Yusuf Karabrook" is selected
      Then "<detail>" is recorded as "<typed>"

      Examples:
        | detail                     | before                          | typed                     |
        | Given name                 | Yusuf                           | Yussuf                    |
        | Family name                | Karabrook                       | Karabrooke                |
        | Date of birth (DD/MM/YYYY) | 04/09/1981                      | 05/09/1981                |
        | Job title                  | Volunteer Manager               | Head of Volunteers        |
        | Email address              | y.karabrook@lanternfold.example | yusuf@lanternfold.example |
        | Telephone number           | 01632 960301                    | 01632 960309              |

    @R-OWNAMEND=address-if-automated
    Scenario: The address together with something else is assessed
      When "The New Wharf" is typed into "Address line 1"
      And "Head of Volunteers" is typed into "Job title"
      And "Save" is selected
      And the user ID of "Yusuf Karabrook" is selected
      Then "Address line 1" is recorded as "The Old Chandlery"
      And "Job title" is recorded as "Volunteer Manager"

    @G4-5a.assessed @R-OWNAMEND=always-assessed
    Scenario: Under the reading that it is always assessed, the address is too
      When "The New Wharf" is typed into "Address line 1"
      And "Save" is selected
      And the user ID of "Yusuf Karabrook" is selected
      Then "Address line 1" is recorded as "The Old Chandlery"

    @G4-5b @R-OWNAMEND=always-assessed
    Scenario: Even then a Level 2 user's amendment applies at once
      When "Back" is selected
      And "Back" is selected
      And the user ID of "Awa Ndiayewood" is selected
      And "Amend user" is selected
      And "Kitchen Coordinator" is typed into "Job title"
      And "Save" is selected
      And the user ID of "Awa Ndiayewood" is selected
      Then "Job title" is recorded as "Kitchen Coordinator"

  @G4-0j @GLO-3
  Rule: That automation has been granted is told in writing

    Scenario: The letter
      Given the training world "university"
      And the Home Office grants automation of addresses
      Then the Authorising Officer has a letter that says "University of Wexmoor meets the criteria: a change of the address of a Level 1 user now applies at once."
      And the Authorising Officer has a letter that says "Every other change of his or her own details is still assessed."

    Scenario: It is granted once
      Given the training world "charity"
      And the Home Office grants automation of addresses
      Then that cannot be done

    Scenario: Nothing is told before
      Given the training world "university"
      Then the Authorising Officer has no letter that says "University of Wexmoor meets the criteria"

    @G4-0h @G4-5a.automatic @G4-5a.assessed
    Scenario Outline: A change of address <when> it was granted
      Given the training world "university"
      And the user is logged in
      And <deed>
      And the user manages the users
      When the user ID of "Elin Lindgate" is selected
      And "Amend user" is selected
      And "New Court" is typed into "Address line 1"
      And "Save" is selected
      And the user ID of "Elin Lindgate" is selected
      Then "Address line 1" is recorded as "<recorded>"

      Examples:
        | when   | deed                                                | recorded  |
        | before | "Contact" is selected                               | Registry  |
        | after  | the Home Office grants automation of addresses | New Court |

  @G4-0b @R-ANOTHER
  Rule: Amend is not a way to put another person in

    @R-AMENDTOLD
    Scenario: Into one's own details: the Home Office rejects it, and tells why in writing
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When the user ID of "Elin Lindgate" is selected
      And "Amend user" is selected
      And the details of "Rosamund Quillfeather" are filled in
      And "Save" is selected
      And the clock moves on by 5 days
      Then the Authorising Officer has a letter that says "Amend is not a way to put another person in. Please use Request level 1 user for a new user."
      Given the user is logged in
      And the user manages the users
      Then "Rosamund Quillfeather" is not among the users

    Scenario Outline: One's own <changed>: the Home Office <decides>
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When the user ID of "Elin Lindgate" is selected
      And "Amend user" is selected
      And "<typed>" is typed into "<detail>"
      And "<also typed>" is typed into "<other detail>"
      And "Save" is selected
      And the clock moves on by 5 days
      Then the Authorising Officer has <whether> letter that says "was rejected"

      Examples:
        | changed                       | decides    | typed    | detail      | also typed | other detail               | whether |
        | two names                     | rejects it | Elina    | Given name  | Lindgren   | Family name                | a       |
        | given name and date of birth  | rejects it | Elina    | Given name  | 03/11/1979 | Date of birth (DD/MM/YYYY) | a       |
        | family name and date of birth | rejects it | Lindgren | Family name | 03/11/1979 | Date of birth (DD/MM/YYYY) | a       |
        | family name alone             | grants it  | Lindgren | Family name | 02/11/1979 | Date of birth (DD/MM/YYYY) | no      |
        | date, written otherwise       | grants it  | Lindgren | Family name | 2/11/1979  | Date of birth (DD/MM/YYYY) | no      |
        | given name's case and date    | grants it  | ELIN     | Given name  | 03/11/1979 | Date of birth (DD/MM/YYYY) | no      |
        | family name's case and date   | grants it  | LINDGATE | Family name | 03/11/1979 | Date of birth (DD/MM/YYYY) | no      |

    @G4-5b @R-AMENDOTHER=applied-and-coached
    Scenario: Into a Level 2 user's details: SMS lets it pass
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When the user ID of "Piers Morrowby" is selected
      And "Amend user" is selected
      And the details of "Tariq Bergquistan" are filled in
      And "Save" is selected
      Then the status of "Tariq Bergquistan" is "Active"
      And "Piers Morrowby" is not among the users

    @R-AMENDOTHER=refused
    Scenario: Into a Level 2 user's details: SMS refuses it
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When the user ID of "Piers Morrowby" is selected
      And "Amend user" is selected
      And the details of "Tariq Bergquistan" are filled in
      And "Save" is selected
      Then SMS tells "Amend cannot put another person in: request or create a new user instead" at "Family name"
      When "Back" is selected
      Then "Family name" is recorded as "Morrowby"

    @G4-5a.assessed @R-AMENDOTHER=refused
    Scenario: Into one's own details SMS itself refuses nothing
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When the user ID of "Elin Lindgate" is selected
      And "Amend user" is selected
      And the details of "Rosamund Quillfeather" are filled in
      And "Save" is selected
      Then the screen is "Manage Level 1 and 2 users"
