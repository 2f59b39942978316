Feature: User details

  @G4-1 @G4-2 @G4-3
  Rule: Selecting a user ID opens that user's details

    Scenario: From the home screen
      Given the training world "university"
      And the user is logged in
      When "Licence summary, applications and services" is selected
      And "Manage Level 1 and 2 users" is selected
      And the user ID of "Piers Morrowby" is selected
      Then the screen is "User details"

    Scenario Outline: What is on record of a user: <detail>
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When the user ID of "Piers Morrowby" is selected
      Then "<detail>" is recorded as "<value>"

      Examples:
        | detail                     | value                       |
        | User ID                    | MORRO0003                   |
        | Level                      | Level 2                     |
        | Status                     | Active                      |
        | Given name                 | Piers                       |
        | Family name                | Morrowby                    |
        | Date of birth (DD/MM/YYYY) | 17/01/1991                  |
        | Job title                  | Student Immigration Officer |
        | Email address              | p.morrowby@wexmoor.example  |
        | Telephone number           | 01632 960123                |
        | Address line 1             | Registry                    |
        | Postcode                   | ZZ1 5UW                     |

    Scenario: A detail that was left out is not there
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When the user ID of "Piers Morrowby" is selected
      Then "County" is recorded as nothing

    @R-WAYBACK
    Scenario: Back leads to the users
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When the user ID of "Piers Morrowby" is selected
      And "Back" is selected
      Then the screen is "Manage Level 1 and 2 users"

    @R-SELECT=everyone
    Scenario Outline: <whose>
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When the user ID of "<name>" is selected
      Then "Given name" is recorded as "<given name>"
      And "Level" is recorded as "<level>"

      Examples:
        | whose                  | name            | given name | level   |
        | One's own              | Elin Lindgate   | Elin       | Level 1 |
        | A Level 2 user's       | Hana Satohara   | Hana       | Level 2 |
        | Another Level 1 user's | Folake Adeyinle | Folake     | Level 1 |

    @R-SELECT=own-and-level-2
    Scenario Outline: Under the narrow reading, <whose>
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When the user ID of "<name>" is selected
      Then the screen is "User details"

      Examples:
        | whose            | name          |
        | one's own        | Elin Lindgate |
        | a Level 2 user's | Hana Satohara |

    @R-SELECT=own-and-level-2
    Scenario: Under the narrow reading, not another Level 1 user's
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When the user ID of "Folake Adeyinle" is selected
      Then the user ID of "Folake Adeyinle" is not available
      And the screen is "Manage Level 1 and 2 users"
      And the user ID of "Folake Adeyinle" is shown

  @G4-4
  Rule: It offers Amend user and Deactivate user

    Background:
      Given the training world "university"
      And the user is logged in
      And the user manages the users

    @G4-4b.level-2 @G4-0c.level-2 @G4-0e.others
    Scenario: A Level 2 user's details: both
      When the user ID of "Piers Morrowby" is selected
      Then the page offers "Amend user", "Deactivate user" and "Back"
      And "Amend user" is available
      And "Deactivate user" is available

    @G4-4a @G4-4b.own @G4-0c.own @G4-0e.never-oneself @R-UNAVAILABLE=greyed-out
    Scenario: One's own: Amend user alone
      When the user ID of "Elin Lindgate" is selected
      Then "Amend user" is available
      When "Deactivate user" is selected
      Then "Deactivate user" is not available
      And the screen is "User details"

    @G4-4a @G4-0e.never-oneself @R-UNAVAILABLE=absent
    Scenario: One's own, where what is not available is absent
      When the user ID of "Elin Lindgate" is selected
      Then the page offers "Amend user" and "Back"

    @G4-4b.not-other-level-1 @G4-0c.not-other-level-1 @G4-0e.others @R-UNAVAILABLE=greyed-out
    Scenario: Another Level 1 user's: Deactivate user alone
      When the user ID of "Folake Adeyinle" is selected
      Then "Deactivate user" is available
      When "Amend user" is selected
      Then "Amend user" is not available
      And the screen is "User details"

    @G4-4b.not-other-level-1 @G4-0c.not-other-level-1 @R-UNAVAILABLE=absent
    Scenario: Another Level 1 user's, where what is not available is absent
      When the user ID of "Folake Adeyinle" is selected
      Then the page offers "Deactivate user" and "Back"

    @G4-4b.own @G4-0c.own
    Scenario: Each Level 1 user's own details are his or her own
      When "Log out" is selected
      Given the user is "Folake Adeyinle"
      And the user is logged in
      And the user manages the users
      When the user ID of "Folake Adeyinle" is selected
      Then "Amend user" is available
      And "Deactivate user" is not available

  @R-AMENDABLE @R-DEACTIVATABLE=active-only
  Rule: A user who is not active is neither amended nor deactivated

    Background:
      Given the training world "university"
      And the user is logged in
      And the user manages the users

    @G4-5 @G4-7
    Scenario Outline: A Level 2 user deactivated by <whom>
      When <deed>
      And the user ID of "Piers Morrowby" is selected
      Then "Amend user" is not available
      And "Deactivate user" is not available

      Examples:
        | whom        | deed                                         |
        | the sponsor | "Piers Morrowby" is deactivated              |
        | UK V&I      | the Home Office deactivates "Piers Morrowby" |

    @G4-7
    Scenario Outline: A request that is <state>
      When "Rosamund Quillfeather" is requested as a Level 1 user
      And the Home Office <decision> for "Rosamund Quillfeather"<reason>
      And "OK" is selected
      And the user ID of "Rosamund Quillfeather" is selected
      Then "Amend user" is not available
      And "Deactivate user" is <whether>

      Examples:
        | state    | decision             | reason                       | whether       |
        | refused  | refuses the request  | : "The form was incomplete." | not available |
        | approved | approves the request |                              | available     |

    @G4-7
    Scenario: A request that is not yet decided
      When "Rosamund Quillfeather" is requested as a Level 1 user
      And "OK" is selected
      And the user ID of "Rosamund Quillfeather" is selected
      Then "Amend user" is not available
      And "Deactivate user" is not available

  @G4-7 @R-DEACTIVATABLE=active-or-requested
  Rule: Or a request can be withdrawn

    Background:
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When "Rosamund Quillfeather" is requested as a Level 1 user
      And "OK" is selected

    @G4-9
    Scenario: It is deactivated by the sponsor, and nothing comes of it any more
      When "Rosamund Quillfeather" is deactivated
      Then the status of "Rosamund Quillfeather" is "Deactivated by sponsor"
      When the clock moves on by 12 days
      Then "Rosamund Quillfeather" has no e-mail with a password

    Scenario: Not once it has been refused
      When the Home Office refuses the request for "Rosamund Quillfeather": "The form was incomplete."
      And the user ID of "Rosamund Quillfeather" is selected
      Then "Deactivate user" is not available

  Rule: A GBM UK Expansion Worker sponsor rated provisional has no access to the functions

    Scenario Outline: <button> of <whose> details
      Given the training world "expansion-worker"
      And the user is logged in
      And the user manages the users
      When the user ID of "<name>" is selected
      And "<button>" is selected
      Then "<button>" is not available
      And the screen is "User details"
      When the Home Office rates the licence A
      And "Back" is selected
      And the user ID of "<name>" is selected
      Then "<button>" is available

      @G4-0a.amend @R-PROVISIONAL
      Examples:
        | button     | whose            | name            |
        | Amend user | a Level 2 user's | Pelle Lundevale |
        | Amend user | one's own        | Odette Carrowby |

      @G4-0a.deactivate @R-PROVISIONAL
      Examples:
        | button          | whose            | name            |
        | Deactivate user | a Level 2 user's | Pelle Lundevale |

    @G4-0a.amend
    Scenario: Rated so while the amendment stands open
      Given the training world "expansion-worker"
      And the user is logged in
      And the Home Office rates the licence A
      And the user manages the users
      When the user ID of "Pelle Lundevale" is selected
      And "Amend user" is selected
      And the Home Office rates the licence provisional
      And "Save" is selected
      Then "Save" is not available

    @G4-0a.deactivate
    Scenario: Rated so while the confirmation stands open
      Given the training world "expansion-worker"
      And the user is logged in
      And the Home Office rates the licence A
      And the user manages the users
      When the user ID of "Pelle Lundevale" is selected
      And "Deactivate user" is selected
      And the Home Office rates the licence provisional
      And "Deactivate user" is selected
      Then "Deactivate user" is not available
