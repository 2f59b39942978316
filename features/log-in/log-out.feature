@LOG-7 @G1-3o @NAV-2.log-out
Feature: Log out

  Rule: Log out stands in the menu at any time

    Scenario: On the home screen
      Given the training world "university"
      And the user is logged in
      When "Log out" is selected
      Then the screen is "SMS log in"

    Scenario Outline: On the screen <screen>
      Given the training world "university"
      And the user is logged in
      When "<screen>" is selected
      And "Log out" is selected
      Then the screen is "SMS log in"

      Examples:
        | screen                                     |
        | Licence summary, applications and services |
        | Students                                   |
        | Change password                            |
        | Contact                                    |

    Scenario: On the unread board
      Given the training world "university"
      When the user logs in
      And "Log out" is selected
      Then the screen is "SMS log in"

    Scenario: On the forced change of password
      Given the training world "scenarios/proof-worlds/first-day.yaml"
      When the user logs in
      And "Log out" is selected
      Then the screen is "SMS log in"

  Rule: What was typed is lost with the session

    Scenario: A half-filled form
      Given the training world "university"
      And the user is logged in
      When "Change password" is selected
      And the password is typed into "Original password"
      And "Log out" is selected
      Given the user is logged in
      When "Change password" is selected
      Then "Original password" holds nothing
