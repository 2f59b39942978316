Feature: The message board from the menu

  @LOG-4 @G5-1 @G5-2
  Rule: The board can be opened again from the menu at any time

    Scenario: From the home screen
      Given the training world "university"
      And the user is logged in
      When "Licence summary, applications and services" is selected
      And "SMS message board" is selected
      Then the screen is "SMS message board - active messages"
      And the page offers "OK", "Cancel" and "View archived messages"
      And the menu offers "Licence summary, applications and services", "Students", "Change password", "Contact" and "Log out"

    Scenario: From any other screen
      Given the training world "university"
      And the user is logged in
      When "Contact" is selected
      And "Licence summary, applications and services" is selected
      And "SMS message board" is selected
      Then the screen is "SMS message board - active messages"

    Scenario: On a suspended licence
      Given the training world "suspended"
      And the user is logged in
      When "Licence summary, applications and services" is selected
      And "SMS message board" is selected
      Then the messages are "Records of attendance" and "New telephone menu"

    @R-DORMANT=shown
    Scenario: On a dormant licence, where the menu is shown
      Given the training world "dormant"
      And the user is logged in
      When "Licence summary, applications and services" is selected
      And "SMS message board" is selected
      Then the messages are "SMS is closed on Sunday morning" and "Schools that rest"

  @G5-3
  Rule: It lists the current messages, each with its day and text

    Background:
      Given the training world "university"
      And the user is logged in
      When "Licence summary, applications and services" is selected
      And "SMS message board" is selected

    Scenario: The same as at log-in
      Then the messages are "SMS is closed on Saturday night", "Late arrivals this autumn" and "Evidence of English"

    Scenario: Day and text
      Then the message "Evidence of English" of "2 August 2027" says "Look at the date on a test report before you rely on it. Old reports were attached in several cases this summer."

    @G5-3b
    Scenario: OK leads to the main menu
      When "OK" is selected
      Then the screen is "Sponsorship management system (SMS)"

    @G5-3n @R-CANCEL
    Scenario: Cancel logs out here too
      When "Cancel" is selected
      Then the screen is "SMS log in"

    Scenario: The menu leads on without OK: the board has been read at log-in
      When "Contact" is selected
      Then the screen is "Contact"

    @G5-3a @G5-4.back
    Scenario: The archive, and back to the active messages
      When "View archived messages" is selected
      Then the screen is "SMS message board - archived messages"
      And the page offers "Back"
      And the menu offers "Licence summary, applications and services", "Students", "Change password", "Contact" and "Log out"
      When "Back" is selected
      Then the screen is "SMS message board - active messages"
      When "OK" is selected
      Then the screen is "Sponsorship management system (SMS)"
