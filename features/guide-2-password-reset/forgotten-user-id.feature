Feature: A forgotten user ID

  @G2-0a
  Rule: The only Level 1 user looks at the letter of the day on which the licence was granted

    Scenario: With the user ID from the letter the password can be reset
      Given the training world "only-level-1"
      When the letter to the Authorising Officer is read
      And the user asks for a password reset
      Then the screen is "Password reset confirmation"

  @G2-0d @R-ASKEDCOLLEAGUE
  Rule: With several Level 1 users, another one looks it up

    Scenario: The answer is an e-mail at once
      Given the training world "forgotten-user-id"
      When the user asks "Adaeze Nwosuland" for the user ID
      Then "Morwenna Trevelling" has an e-mail with the user ID of "Morwenna Trevelling"
      When the e-mail to the user is read
      And the user asks for a password reset
      Then the screen is "Password reset confirmation"

    Scenario Outline: <who> cannot look it up
      Given the training world "<world>"
      When the user asks "<name>" for the user ID
      Then that cannot be done

      Examples:
        | who                         | world             | name                |
        | A Level 2 user              | forgotten-user-id | Nico Lombardine     |
        | A deactivated Level 1 user  | lost-letter       | Lorcan Grimsdell    |
        | The user himself or herself | forgotten-user-id | Morwenna Trevelling |

    Scenario Outline: Nobody can once the Home Office <acts>
      Given the training world "forgotten-user-id"
      When the Home Office <acts>
      And the user asks "Adaeze Nwosuland" for the user ID
      Then that cannot be done

      Examples:
        | acts                      |
        | revokes the licence       |
        | makes the licence dormant |

    @R-DORMANT=shown
    Scenario: On a dormant licence with its menu shown, a colleague can
      Given the training world "forgotten-user-id"
      When the Home Office makes the licence dormant
      And the user asks "Adaeze Nwosuland" for the user ID
      Then "Morwenna Trevelling" has an e-mail with the user ID of "Morwenna Trevelling"

  @G2-0c @R-HELPDESK
  Rule: A helpdesk answers key personnel alone, and writes to the Authorising Officer, who forwards it

    Background:
      Given the training world "lost-letter"

    @G2-0b
    Scenario Outline: Asked from <asker>
      When the user asks the Educators helpdesk from <asker> for the user ID
      And the clock moves on by 1 day 23 hours 59 minutes 59 seconds
      Then "Henrietta Cloverdell" has no e-mail with the user ID of "Beatriz Marquesson"
      When the clock moves on by 1 second
      Then "Henrietta Cloverdell" has an e-mail with the user ID of "Beatriz Marquesson"
      And "Alasdair Finlaywick" has no e-mail with the user ID of "Beatriz Marquesson"
      When the e-mail to the user is read
      And the user asks for a password reset
      Then the screen is "Password reset confirmation"

      Examples:
        | asker                             |
        | the Authorising Officer's address |
        | the Key Contact's address         |

    Scenario: Asked from the address of a user who is not key personnel
      When the user asks the Educators helpdesk from the user's address for the user ID
      And the clock moves on by 2 days
      Then "Henrietta Cloverdell" has no e-mail with the user ID of "Beatriz Marquesson"
      And "Beatriz Marquesson" has no e-mail with the user ID of "Beatriz Marquesson"
      And "Beatriz Marquesson" has an e-mail that says "Your e-mail did not come from an address that is registered with key personnel of the licence."
      And "Beatriz Marquesson" has an e-mail that says "No details of a licence can be given to any other address."

    Scenario: Asked from the address of a user who is the Key Contact
      Given the training world "only-level-1"
      When the user asks the Business helpdesk from the user's address for the user ID
      And the clock moves on by 1 day
      Then "Rupert Hazelgarth" has an e-mail with the user ID of "Ximena Valdespino"
      And "Ximena Valdespino" has an e-mail with the user ID of "Ximena Valdespino"

  @G2-0b @R-WHICHHELPDESK
  Rule: The Educators helpdesk answers sponsors in the Student Route, the Business helpdesk all others

    Scenario Outline: The <helpdesk> on a licence in the <route> route
      Given the training world "<world>"
      When the user asks the <helpdesk> from the Authorising Officer's address for the user ID
      And the clock moves on by 2 days
      Then "<officer>" has <whether> e-mail with the user ID of "<user>"

      Examples:
        | helpdesk           | route          | world        | officer              | whether | user               |
        | Business helpdesk  | Skilled Worker | only-level-1 | Rupert Hazelgarth    | an      | Ximena Valdespino  |
        | Educators helpdesk | Skilled Worker | only-level-1 | Rupert Hazelgarth    | no      | Ximena Valdespino  |
        | Business helpdesk  | Student        | lost-letter  | Henrietta Cloverdell | no      | Beatriz Marquesson |

    Scenario: The other one says so, after as long
      Given the training world "only-level-1"
      When the user asks the Educators helpdesk from the user's address for the user ID
      And the clock moves on by 1 day
      Then the user has an e-mail from "EducatorsHelpdesk@homeoffice.gov.uk" that says "This helpdesk does not answer for your routes. Please write to the other one."

    @R-HELPDESK
    Scenario Outline: It says so to <whose> address, from where that is passed on to the user
      Given the training world "lost-letter"
      When the user asks the Business helpdesk from <whose> address for the user ID
      And the clock moves on by 2 days
      Then the user has an e-mail from "<address>" that says "This helpdesk does not answer for your routes. Please write to the other one."

      Examples:
        | whose                     | address                           |
        | the Authorising Officer's | h.cloverdell@pennywhistle.example |
        | the Key Contact's         | a.finlaywick@pennywhistle.example |

  @COM-2b
  Rule: The Home Office writes from other mailboxes of its domain than the one of SMS

    Scenario: The answer of a helpdesk
      Given the training world "lost-letter"
      When the user asks the Educators helpdesk from the Authorising Officer's address for the user ID
      And the clock moves on by 2 days
      Then "Henrietta Cloverdell" has an e-mail from "EducatorsHelpdesk@homeoffice.gov.uk"

  @G2-0b @R-CONTACT
  Rule: The menu item Contact names both helpdesks

    Scenario Outline: The <helpdesk>
      Given the training world "university"
      And the user is logged in
      When "Contact" is selected
      Then SMS explains "<helpdesk>: <address>"

      Examples:
        | helpdesk           | address                             |
        | Business helpdesk  | BusinessHelpdesk@homeoffice.gov.uk  |
        | Educators helpdesk | EducatorsHelpdesk@homeoffice.gov.uk |
