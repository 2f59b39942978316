@NAV-2.change-password @R-CHANGEPASSWORD
Feature: Changing the password by choice

  Background:
    Given the training world "university"
    And the user is logged in
    When "Change password" is selected

  Rule: The menu opens the screen of the first log-in

    @G1-2f.three-fields
    Scenario: The same three fields
      Then the screen is "Change password"
      And the mandatory fields are "Original password", "New password" and "Confirm new password"

    Scenario: Nothing is forced
      Then the menu offers "Licence summary, applications and services", "Students", "Change password", "Contact" and "Log out"

    Scenario: What was typed is gone once the page is left
      When the password is typed into "Original password"
      And "Contact" is selected
      And "Change password" is selected
      Then "Original password" holds nothing

    @G1-2f.submit @NAV-1.closed-until-complete
    Scenario: Submit is greyed out until all three are filled
      Then "Submit" is not available
      And the secret fields are "Original password", "New password" and "Confirm new password"

    @G1-2a @G1-2h
    Scenario: The standards are told beforehand
      Then SMS explains "Your new password needs: 12 to 256 characters, none of them whitespace; an uppercase letter, a lowercase letter, a number and one of @#$!%^&*+=_; neither your user ID nor your name in it."

    @R-REFILLED
    Scenario: All three fields are empty after a refusal
      When the password is changed to "Practise+2"
      Then the change is refused: too short
      And "Original password" holds nothing
      And "New password" holds nothing
      And "Confirm new password" holds nothing

    @G1-2o
    Scenario: The original password with a space before it
      When the password is changed from " Autumn=Training5" to "Practise+2=Only"
      Then the change is refused: not the original password

    @R-REFILLED @R-WRONGORIGINAL=counted
    Scenario: They are empty after a wrong original password that counts
      When the password is changed from "Wrong=Password=1" to "Practise+2=Only"
      Then the change is refused: not the original password
      And "Original password" holds nothing

    Scenario: The way back without a change
      When "Contact" is selected
      And "Log out" is selected
      And the user logs in
      Then the screen is "SMS message board - active messages"

  Rule: The same standards

    @G1-2a
    Scenario: Too short
      When the password is changed to a password of 11 characters
      Then the change is refused: too short

    @G1-2f.must-match
    Scenario: Not the same twice
      When the password is changed to "Practise+2=Only", and confirmed as "Practise+3=Only"
      Then the change is refused: not the same twice

    @G1-2o
    Scenario: Not the original password
      When the password is changed from "Wrong=Password=1" to "Practise+2=Only"
      Then the change is refused: not the original password

  @CRED-7.password @R-WRONGORIGINAL=counted
  Rule: Under the reading that a wrong original password counts, it does here too

    Scenario: Three lock the user out at the next log-in
      When the password is changed from "Wrong=Password=1" to "Practise+2=Only"
      Then the change is refused: not the original password
      When the password is changed from "Wrong=Password=1" to "Practise+2=Only"
      Then the change is refused: not the original password
      When the password is changed from "Wrong=Password=1" to "Practise+2=Only"
      Then the change is refused: not the original password
      When "Log out" is selected
      And the user logs in
      Then the log-in is refused

    @R-DURINGLOCK=starts-anew
    Scenario: One during the lock starts it anew
      When the user opens another tab
      And the user tries "Wrong=Password=1" as the password three times
      Then the log-in is refused
      When the clock moves on by 10 minutes
      And the user turns to the first tab
      And the password is changed from "Wrong=Password=1" to "Practise+2=Only"
      Then the change is refused: not the original password
      When "Log out" is selected
      And the clock moves on by 19 minutes 59 seconds
      And the user logs in
      Then the log-in is refused
      When the clock moves on by 20 minutes
      And the user logs in
      Then the screen is "SMS message board - active messages"

    @R-DURINGLOCK=no-effect
    Scenario: One during the lock does not prolong it where an attempt has no effect
      When the user opens another tab
      And the user tries "Wrong=Password=1" as the password three times
      Then the log-in is refused
      When the clock moves on by 10 minutes
      And the user turns to the first tab
      And the password is changed from "Wrong=Password=1" to "Practise+2=Only"
      Then the change is refused: not the original password
      When "Log out" is selected
      And the clock moves on by 10 minutes
      And the user logs in
      Then the screen is "SMS message board - active messages"

  Rule: An accepted change leads back to the home screen

    Scenario: The home screen
      When the password is changed to "Practise+2=Only"
      Then the screen is "Sponsorship management system (SMS)"

    Scenario: The new password logs in
      When the password is changed to "Practise+2=Only"
      And "Log out" is selected
      And the user logs in
      Then the screen is "SMS message board - active messages"

    Scenario: The old one does not
      When the password is changed to "Practise+2=Only"
      And "Log out" is selected
      And the user tries the first password as the password once
      Then the log-in is refused
