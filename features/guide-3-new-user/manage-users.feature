Feature: Manage Level 1 and 2 users

  @G3-1 @G3-2 @G3-3 @R-WORDS
  Rule: It is reached from the licence menu, and offers two buttons

    Scenario: From the home screen
      Given the training world "university"
      And the user is logged in
      When "Licence summary, applications and services" is selected
      Then the screen is "Licence summary, applications and services"
      When "Manage Level 1 and 2 users" is selected
      Then the screen is "Manage Level 1 and 2 users"
      And the page offers "Request level 1 user", "Create level 2 user" and "Back"
      And SMS notes nothing

    @R-WAYBACK
    Scenario: Back leads to the menu from which it was opened
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When "Back" is selected
      Then the screen is "Licence summary, applications and services"
      When "Back" is selected
      Then the screen is "Sponsorship management system (SMS)"

    @R-DORMANT=shown
    Scenario: On a dormant licence, where the menu is shown
      Given the training world "dormant"
      And the user is logged in
      And the user manages the users
      Then "Request level 1 user" is available
      And "Create level 2 user" is available

    @R-SUCHAS
    Scenario: On a suspended licence
      Given the training world "suspended"
      And the user is logged in
      And the user manages the users
      Then "Request level 1 user" is available
      And "Create level 2 user" is available

  @G3-0d @G2-0d
  Rule: Every user ID is found there

    Scenario Outline: The user ID of <whom>
      Given the training world "<world>"
      And the user is logged in
      And the user manages the users
      Then the user ID of "<name>" is shown

      Examples:
        | whom                        | world            | name             |
        | the user himself or herself | university       | Elin Lindgate    |
        | another Level 1 user        | university       | Folake Adeyinle  |
        | a Level 2 user              | university       | Piers Morrowby   |
        | a deactivated user          | b-rated-employer | Gwilym Hobsworth |

  @G3-3n
  Rule: The status field shows one of five

    Background:
      Given the training world "university"
      And the user is logged in
      And the user manages the users

    @G3-3n.active
    Scenario: Active
      Then the status of "Elin Lindgate" is "Active"
      And the status of "Folake Adeyinle" is "Active"
      And the status of "Piers Morrowby" is "Active"

    @G3-3n.requested
    Scenario: Requested
      When "Rosamund Quillfeather" is requested as a Level 1 user
      And "OK" is selected
      Then the status of "Rosamund Quillfeather" is "Requested"

    @G3-3n.refused
    Scenario: Refused
      When "Rosamund Quillfeather" is requested as a Level 1 user
      And "OK" is selected
      And the Home Office refuses the request for "Rosamund Quillfeather": "The form was incomplete."
      And the user manages the users
      Then the status of "Rosamund Quillfeather" is "Refused"

    @G3-3n.by-sponsor
    Scenario: Deactivated by sponsor
      When "Piers Morrowby" is deactivated
      Then the status of "Piers Morrowby" is "Deactivated by sponsor"

    @G3-3n.by-ukvi @G3-3u
    Scenario Outline: Deactivated by UK V&I: <level>
      When the Home Office deactivates "<name>"
      And the user manages the users
      Then the status of "<name>" is "Deactivated by UK V&I"

      Examples:
        | level          | name            |
        | a Level 1 user | Folake Adeyinle |
        | a Level 2 user | Piers Morrowby  |

    @G3-3u
    Scenario: UK V&I does not deactivate what is not active
      When "Rosamund Quillfeather" is requested as a Level 1 user
      And "OK" is selected
      And the Home Office deactivates "Rosamund Quillfeather"
      Then that cannot be done
      And the status of "Rosamund Quillfeather" is "Requested"

  Rule: A GBM UK Expansion Worker sponsor rated provisional has no access to the functions

    Scenario Outline: <button> is greyed out, and does nothing
      Given the training world "expansion-worker"
      And the user is logged in
      And the user manages the users
      When "<button>" is selected
      Then "<button>" is not available
      And the screen is "Manage Level 1 and 2 users"

      @G3-0a.request
      Examples:
        | button               |
        | Request level 1 user |

      @G3-0a.create
      Examples:
        | button              |
        | Create level 2 user |

    Scenario Outline: <button> opens once the licence is rated <rating>
      Given the training world "expansion-worker"
      And the user is logged in
      When the Home Office rates the licence <rating>
      And the user manages the users
      Then "<button>" is available

      @G3-0a.request
      Examples:
        | button               | rating |
        | Request level 1 user | A      |
        | Request level 1 user | B      |

      @G3-0a.create
      Examples:
        | button              | rating |
        | Create level 2 user | A      |
        | Create level 2 user | B      |

    @G3-0a.request @G3-0a.create
    Scenario: A sponsor in another route that is rated provisional has it
      Given the training world "university"
      And the user is logged in
      When the Home Office rates the licence provisional
      And the user manages the users
      Then "Request level 1 user" is available
      And "Create level 2 user" is available

    @G3-0a.request @G3-0a.create
    Scenario Outline: Rated so while the form stands open: <button>
      Given the training world "expansion-worker"
      And the user is logged in
      And the Home Office rates the licence A
      And the user manages the users
      When "<button>" is selected
      And the details of "Nalini Bhattachwell" are filled in
      And the Home Office rates the licence provisional
      And "Add" is selected
      Then "Add" is not available

      Examples:
        | button               |
        | Request level 1 user |
        | Create level 2 user  |

    @G3-0d @R-PROVISIONAL
    Scenario Outline: The user IDs are found all the same: <whose>
      Given the training world "expansion-worker"
      And the user is logged in
      And the user manages the users
      Then the user ID of "<name>" is shown
      And the status of "<name>" is "Active"

      Examples:
        | whose            | name            |
        | a Level 1 user's | Odette Carrowby |
        | a Level 2 user's | Pelle Lundevale |
