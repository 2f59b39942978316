@LOG-9
Feature: A second tab

  @R-SECONDTAB
  Rule: Logging in in a second tab makes the first one fail at its next action

    Background:
      Given the training world "university"
      And the user is logged in

    Scenario: Until then the first tab shows its screen
      When the user opens another tab
      And the user logs in
      And the user turns to the first tab
      Then the screen is "Sponsorship management system (SMS)"

    Scenario: The first tab fails, the second one works on
      When the user opens another tab
      And the user logs in
      And the user turns to the first tab
      And "Contact" is selected
      Then the session has ended: another tab
      When the user turns to the second tab
      And "OK" is selected
      Then the screen is "Sponsorship management system (SMS)"

    Scenario: Whoever it is that logs in there
      When the user opens another tab
      Given the user is "Piers Morrowby"
      When the user logs in
      And the user turns to the first tab
      And "Contact" is selected
      Then the session has ended: another tab

    Scenario: Nothing that the first tab held is saved
      When "Change password" is selected
      And the user opens another tab
      And the user logs in
      And the user turns to the first tab
      And the password is changed to "Practise+2=Only"
      Then the session has ended: another tab
      When the user tries "Practise+2=Only" as the password once
      Then the log-in is refused

    @R-NEWTAB
    Scenario: Opening a second tab alone harms nothing
      When the user opens another tab
      Then the screen is "SMS log in"
      When the user turns to the first tab
      And "Contact" is selected
      Then the screen is "Contact"

    Scenario: A refused log-in in a second tab harms nothing
      When the user opens another tab
      And the user tries "Wrong=Password=1" as the password once
      Then the log-in is refused
      When the user turns to the first tab
      And "Contact" is selected
      Then the screen is "Contact"

  @R-GIVENUP
  Rule: A tab that is closed takes its session with it

    Background:
      Given the training world "university"
      And the user is logged in
      When "Change password" is selected
      And the password is typed into "Original password"
      And the user closes the tab
      And the user opens another tab

    Scenario: A new one begins at the log in screen
      Then the screen is "SMS log in"

    Scenario: What was typed is gone
      Given the user is logged in
      When "Change password" is selected
      Then "Original password" holds nothing
