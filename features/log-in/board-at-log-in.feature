Feature: The message board at log-in

  @LOG-2.level-1 @G5-0.level-1 @LOG-1.licence
  Rule: A Level 1 user who logs in is shown the board

    Scenario Outline: On a licence that is <licence>
      Given the training world "<world>"
      When the user logs in
      Then the screen is "SMS message board - active messages"

      Examples:
        | licence      | world          |
        | fully active | hospital-trust |
        | suspended    | suspended      |
        | dormant      | dormant        |

  @LIC-9 @G5-0.not-level-2
  Rule: A Level 2 user is not shown it

    Scenario: A Level 2 user
      Given the training world "hospital-trust"
      And the user is "Anil Dsouzan"
      When the user logs in
      Then the screen is "Sponsorship management system (SMS)"

  @LOG-2.by-route @G5-3
  Rule: It lists the current messages that concern the licence's routes, newest first

    Scenario: Those of both routes and those for everybody, none of another route
      Given the training world "hospital-trust"
      When the user logs in
      Then the messages are "Bank holiday", "Professional registration" and "Exchange schemes"

    @R-EDGE
    Scenario: A message in the last second before its end
      Given the training world "hospital-trust"
      When the clock moves on by 20 days 16 hours 14 minutes 59 seconds
      And the user logs in
      Then the messages are "Bank holiday", "Professional registration" and "Exchange schemes"

    @R-EDGE
    Scenario: A message at its end
      Given the training world "hospital-trust"
      When the clock moves on by 20 days 16 hours 15 minutes
      And the user logs in
      Then the messages are "Professional registration" and "Exchange schemes"

  Rule: Without a current message

    Background:
      Given the training world "scenarios/proof-worlds/seasonal-farm.yaml"
      When the user logs in

    @LOG-2.level-1 @R-BOARDEMPTY=always
    Scenario: The board is shown all the same
      Then the screen is "SMS message board - active messages"
      And the messages are none

    @LOG-2.level-1 @R-BOARDEMPTY=when-messages
    Scenario: The board is left out
      Then the screen is "Sponsorship management system (SMS)"

  @R-BOARDEMPTY=when-messages @LOG-2.level-1
  Rule: With a current message it is always shown

    Scenario: A message that concerns the licence
      Given the training world "university"
      When the user logs in
      Then the screen is "SMS message board - active messages"

  @LOG-3 @R-READ @R-GATE
  Rule: The messages have to be read before SMS is used

    Background:
      Given the training world "university"
      When the user logs in

    Scenario: The menu offers nothing but the way out
      Then the menu offers "Log out"

    @G5-3b
    Scenario: OK leads to the main menu
      When "OK" is selected
      Then the screen is "Sponsorship management system (SMS)"

    @G5-3n
    Scenario: Cancel logs out
      When "Cancel" is selected
      Then the screen is "SMS log in"

    Scenario: Who left by Cancel meets the board again
      When "Cancel" is selected
      And the user logs in
      Then the screen is "SMS message board - active messages"

    @G5-3a
    Scenario: The archive is no way past it
      When "View archived messages" is selected
      Then the menu offers "Log out"
      And the page offers "Back"
      When "Back" is selected
      Then the screen is "SMS message board - active messages"
      And the menu offers "Log out"
