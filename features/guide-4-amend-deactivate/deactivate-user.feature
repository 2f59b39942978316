Feature: Deactivating a user

  Background:
    Given the training world "university"
    And the user is logged in
    And the user manages the users

  @G4-7
  Rule: It asks for confirmation

    Background:
      When the user ID of "Piers Morrowby" is selected
      And "Deactivate user" is selected

    @R-CONFIRMATIONS
    Scenario: The User deactivation confirmation screen
      Then the screen is "User deactivation confirmation"
      And SMS explains "Piers Morrowby, user ID MORRO0003, will no longer be able to use SMS. A deactivated account cannot be used again."
      And the page offers "Deactivate user" and "Back"

    @R-WAYBACK
    Scenario: Back leads to the details, and nothing has happened
      When "Back" is selected
      Then the screen is "User details"
      And "Status" is recorded as "Active"

    Scenario: Until it is confirmed nothing has happened
      When "Log out" is selected
      Given the user is "Piers Morrowby"
      When the user logs in
      Then the screen is "Sponsorship management system (SMS)"

  @G4-8
  Rule: It is then confirmed, and OK goes back to the users

    Background:
      When the user ID of "Piers Morrowby" is selected
      And "Deactivate user" is selected
      And "Deactivate user" is selected

    @G4-8.confirmed @R-CONFIRMATIONS
    Scenario: The confirmation
      Then the screen is "User deactivated"
      And SMS explains "Piers Morrowby, user ID MORRO0003, has been deactivated."
      And the page offers "OK"

    @G4-8.ok @G4-9
    Scenario: OK
      When "OK" is selected
      Then the screen is "Manage Level 1 and 2 users"
      And the status of "Piers Morrowby" is "Deactivated by sponsor"

  @G4-9 @G4-0e.others
  Rule: The list of users shows the user as deactivated

    Scenario Outline: <who>
      When "<name>" is deactivated
      Then the status of "<name>" is "Deactivated by sponsor"
      And the status of "Elin Lindgate" is "Active"

      Examples:
        | who                  | name            |
        | A Level 2 user       | Piers Morrowby  |
        | Another Level 1 user | Folake Adeyinle |

    Scenario: A new Level 1 user once the request is approved
      When "Rosamund Quillfeather" is requested as a Level 1 user
      And "OK" is selected
      And the Home Office approves the request for "Rosamund Quillfeather"
      And "Rosamund Quillfeather" is deactivated
      Then the status of "Rosamund Quillfeather" is "Deactivated by sponsor"

    @G4-7
    Scenario: Deactivated by UK V&I while the confirmation stands open
      When the user ID of "Piers Morrowby" is selected
      And "Deactivate user" is selected
      And the Home Office deactivates "Piers Morrowby"
      And "Deactivate user" is selected
      Then "Deactivate user" is not available
      When "Back" is selected
      Then "Status" is recorded as "Deactivated by UK V&I"

  @G4-9a.not-reinstated
  Rule: A deactivated account cannot be reinstated

    @LOG-1.registered
    Scenario: The user no longer gets in
      When "Piers Morrowby" is deactivated
      And "Log out" is selected
      Given the user is "Piers Morrowby"
      When the user logs in
      Then the log-in is refused

    @G3-3u
    Scenario: The Home Office cannot deactivate it once more
      When "Piers Morrowby" is deactivated
      And the Home Office deactivates "Piers Morrowby"
      Then that cannot be done
      And the status of "Piers Morrowby" is "Deactivated by sponsor"

    @G3-3u
    Scenario Outline: Nor does the Home Office bring back whom it has deactivated: it <act> a request
      When the Home Office deactivates "Piers Morrowby"
      And the Home Office <act> the request for "Piers Morrowby"<reason>
      Then that cannot be done
      When the user manages the users
      Then the status of "Piers Morrowby" is "Deactivated by UK V&I"

      Examples:
        | act      | reason           |
        | approves |                  |
        | refuses  | : "It was late." |

    @G3-6b
    Scenario: Nor does it refuse whom the sponsor has deactivated
      When "Piers Morrowby" is deactivated
      And the Home Office refuses the request for "Piers Morrowby": "It was late."
      Then that cannot be done
      And the status of "Piers Morrowby" is "Deactivated by sponsor"

    @R-RESETWHO
    Scenario: Nor does a password reset help
      When "Piers Morrowby" is deactivated
      And "Log out" is selected
      Given the user is "Piers Morrowby"
      When the user asks for a password reset
      Then the reset is refused
      And "Piers Morrowby" has no e-mail with a password

    @R-AMENDABLE @R-DEACTIVATABLE
    Scenario: User details offers no way back
      When "Piers Morrowby" is deactivated
      And the user ID of "Piers Morrowby" is selected
      Then "Amend user" is not available
      And "Deactivate user" is not available
      And "Status" is recorded as "Deactivated by sponsor"

    Scenario Outline: Nor does the Home Office <what>
      When "Folake Adeyinle" is deactivated
      And the Home Office <what> "Folake Adeyinle"
      Then that cannot be done
      And the status of "Folake Adeyinle" is "Deactivated by sponsor"

      Examples:
        | what                     |
        | approves the request for |
        | deactivates              |

  @G4-9a.new-request
  Rule: Who is needed again is added anew

    Scenario: A Level 1 user is requested once more, with a new user ID
      When "Folake Adeyinle" is deactivated
      And "Folake Adeyinle" is requested as a Level 1 user
      Then SMS explains "The user ID of Folake Adeyinle is ADEYI0005. Note it, and hand it to the new user."
      When "OK" is selected
      Then the status of "Folake Adeyinle" is "Deactivated by sponsor" and "Requested"
      When the Home Office approves the request for "Folake Adeyinle"
      And the user manages the users
      Then the status of "Folake Adeyinle" is "Deactivated by sponsor" and "Active"

    @R-AFTERDEACTIVATION
    Scenario: A Level 2 user is created once more, and gets in with the new user ID
      When "Piers Morrowby" is deactivated
      And "Piers Morrowby" is created as a Level 2 user
      And "OK" is selected
      Then the status of "Piers Morrowby" is "Deactivated by sponsor" and "Active"
      When "Log out" is selected
      Given the user is "Piers Morrowby"
      When the e-mail to the user is read
      And the user logs in
      Then the screen is "Change password"

    @R-AFTERDEACTIVATION
    Scenario: The old user ID stays dead
      When "Piers Morrowby" is deactivated
      And "Piers Morrowby" is created as a Level 2 user
      And "Log out" is selected
      Given the user is "Piers Morrowby"
      When the e-mail to the user is read
      And the user tries "MORRO0003" as the user ID once
      Then the log-in is refused
