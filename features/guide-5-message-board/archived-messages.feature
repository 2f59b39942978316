@G5-3a @G5-4.archive
Feature: The archived messages

  Rule: The archive holds every expired and archived message

    Scenario: A withdrawn message
      Given the training world "university"
      When the user logs in
      And "View archived messages" is selected
      Then the screen is "SMS message board - archived messages"
      And the messages are "Sample letters taken down" marked "Archived"
      And the message "Sample letters taken down" of "14 June 2027" says "The sample letters of last year have been withdrawn. New ones follow in October."

    @R-EDGE
    Scenario: A message whose end has passed goes there
      Given the training world "hospital-trust"
      When the clock moves on by 20 days 16 hours 15 minutes
      And the user logs in
      And "View archived messages" is selected
      Then the messages are "Bank holiday" marked "Expired"

    @R-EDGE
    Scenario: A message whose end has not passed does not
      Given the training world "hospital-trust"
      When the clock moves on by 20 days 16 hours 14 minutes 59 seconds
      And the user logs in
      And "View archived messages" is selected
      Then the messages are none

    Scenario: An expired and a withdrawn one, newest first
      Given the training world "university"
      When the clock moves on by 7 days
      And the user logs in
      And "View archived messages" is selected
      Then the messages are "SMS is closed on Saturday night" marked "Expired" and "Sample letters taken down" marked "Archived"

    @G5-4.back
    Scenario: Back returns to the active messages
      Given the training world "university"
      When the user logs in
      And "View archived messages" is selected
      And "Back" is selected
      Then the screen is "SMS message board - active messages"

  Rule: Of which routes

    Background:
      Given the training world "scenarios/proof-worlds/seasonal-farm.yaml"
      When the user logs in
      And "View archived messages" is selected

    @R-ARCHIVE=licence-routes
    Scenario: Of the licence's routes alone
      Then the messages are "Picking season"

    @R-ARCHIVE=all-routes
    Scenario: Of all routes
      Then the messages are "Picking season" marked "Expired" and "Spring graduates" marked "Archived"
