@LIC-1 @R-SUMMARY
Feature: The licence summary

  Rule: It stands in the licence menu, for its details to be checked

    Scenario: From the home screen
      Given the training world "university"
      And the user is logged in
      When "Licence summary, applications and services" is selected
      And "Licence summary" is selected
      Then the screen is "Licence summary"
      And SMS explains "Check these details regularly. Where one is wrong, a change has to be requested."
      And the page offers "Back"

    Scenario Outline: <detail>
      Given the training world "hospital-trust"
      And the user is logged in
      When "Licence summary, applications and services" is selected
      And "Licence summary" is selected
      Then "<detail>" is recorded as "<value>"

      Examples:
        | detail              | value                                                           |
        | Sponsor             | Fennwick Vale Hospital Trust                                    |
        | Licence number      | TRAIN-1003                                                      |
        | Licence status      | Licensed and fully active                                       |
        | Licence rating      | A                                                               |
        | Routes              | Skilled Worker; Temporary Work - Government Authorised Exchange |
        | Licence expires     | 30 November 2028                                                |
        | Authorising Officer | Godfrey Penhallick                                              |
        | Key Contact         | Rosalind Tamberlane                                             |

  Rule: What the Home Office changes shows there

    Background:
      Given the training world "university"
      And the user is logged in
      When "Licence summary, applications and services" is selected

    Scenario: Suspended
      When the Home Office suspends the licence
      And "Licence summary" is selected
      Then "Licence status" is recorded as "Suspended"

    @R-DORMANT=shown
    Scenario: Made dormant
      When the Home Office makes the licence dormant
      And "Licence summary" is selected
      Then "Licence status" is recorded as "Dormant"

    Scenario Outline: Rated <rating>
      When the Home Office rates the licence <rating>
      And "Licence summary" is selected
      Then "Licence rating" is recorded as "<shown>"

      Examples:
        | rating      | shown       |
        | B           | B           |
        | provisional | Provisional |

    Scenario: Rated A again
      When the Home Office rates the licence B
      And the Home Office rates the licence A
      And "Licence summary" is selected
      Then "Licence rating" is recorded as "A"

    Scenario Outline: <first>, and reinstated
      When the Home Office <does>
      And the Home Office reinstates the licence
      And "Licence summary" is selected
      Then "Licence status" is recorded as "Licensed and fully active"

      Examples:
        | first        | does                      |
        | Suspended    | suspends the licence      |
        | Made dormant | makes the licence dormant |
