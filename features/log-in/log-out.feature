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

  Rule: Nothing of SMS is left on the log in screen

    @G5-3n @LOG-3
    Scenario Outline: <how>
      Given the training world "university"
      When the user logs in
      And "<control>" is selected
      Then the screen is "SMS log in"
      And the menu offers nothing
      And the page offers "Log in" and "Forgotten your password?"

      Examples:
        | how                         | control |
        | Log out on the unread board | Log out |
        | Cancel on the unread board  | Cancel  |

    @G5-3n @R-CANCEL
    Scenario: Cancel on the board from the menu
      Given the training world "university"
      And the user is logged in
      When "Licence summary, applications and services" is selected
      And "SMS message board" is selected
      And "Cancel" is selected
      Then the menu offers nothing

    @LOG-5
    Scenario: A session that timed out
      Given the training world "university"
      And the user is logged in
      When the clock moves on by 20 minutes
      Then the session has ended: time-out
      And the menu offers nothing
