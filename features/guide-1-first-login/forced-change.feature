Feature: The forced change of password

  Background:
    Given the training world "scenarios/proof-worlds/first-day.yaml"

  @G1-2
  Rule: On the first log-in the password has to be changed

    Background:
      When the user logs in

    Scenario: The screen says so
      Then the screen is "Change password"
      And SMS explains "You have to change your password before you can use SMS."

    @R-GATE
    Scenario: The menu offers nothing but the way out
      Then the menu offers "Log out"

    Scenario: Once it is changed, it is not forced again
      When the password is changed to "Practise+2=Only"
      And "Log out" is selected
      And the user logs in
      Then the screen is "SMS message board - active messages"

  @G1-2
  Rule: No way leads round it

    Background:
      When the user logs in

    Scenario: Logging out
      When "Log out" is selected
      And the user logs in
      Then the screen is "Change password"
      And the menu offers "Log out"

    @LOG-5
    Scenario: Waiting for the time-out
      When the clock moves on by 20 minutes
      Then the session has ended: time-out
      When the user logs in
      Then the screen is "Change password"
      And the menu offers "Log out"

    @LOG-9
    Scenario: Another tab
      When the user opens another tab
      And the user logs in
      Then the screen is "Change password"
      And the menu offers "Log out"

    Scenario: Closing the tab and coming back
      When the user closes the tab
      And the user opens another tab
      And the user logs in
      Then the screen is "Change password"
      And the menu offers "Log out"

    Scenario: Coming back on another day
      When "Log out" is selected
      And the clock moves on by 3 days
      And the user logs in
      Then the screen is "Change password"
      And the menu offers "Log out"

    Scenario: A change that is refused
      When the password is changed to "Practise+2"
      Then the change is refused: too short
      And the menu offers "Log out"

  Rule: Three fields, and both new passwords match

    Background:
      When the user logs in

    @G1-2f.three-fields @NAV-1.asterisk @R-CHANGELABELS
    Scenario: All three are mandatory
      Then the mandatory fields are "Original password", "New password" and "Confirm new password"

    @G1-2f.submit @NAV-1.closed-until-complete @NAV-3.mandatory
    Scenario Outline: Submit is greyed out without <missing>
      When the password is typed into "<one>"
      And "Practise+2=Only" is typed into "<other>"
      And "Submit" is selected
      Then "Submit" is not available
      And "<missing>" holds nothing

      Examples:
        | missing              | one               | other                |
        | Original password    | New password      | Confirm new password |
        | New password         | Original password | Confirm new password |
        | Confirm new password | Original password | New password         |

    @G1-2f.submit @NAV-1.closed-until-complete
    Scenario: Submit opens once all three are filled
      When the password is typed into "Original password"
      And "x" is typed into "New password"
      And "x" is typed into "Confirm new password"
      Then "Submit" is available

    @G1-2f.must-match
    Scenario: The two new ones differ
      When the password is changed to "Practise+2=Only", and confirmed as "Practise+3=Only"
      Then the change is refused: not the same twice

    @G1-2f.must-match @G1-2i
    Scenario: The two new ones differ in case alone
      When the password is changed to "Practise+2=Only", and confirmed as "Practise+2=only"
      Then the change is refused: not the same twice

    @R-REFILLED
    Scenario: All three fields are empty after a refusal
      When the password is changed to "Practise+2"
      Then the change is refused: too short
      And "Original password" holds nothing
      And "New password" holds nothing
      And "Confirm new password" holds nothing

    @R-REFILLED @R-WRONGORIGINAL=counted
    Scenario: All three fields are empty after a wrong original password that counts
      When the password is changed from "Wrong=Password=1" to "Practise+2=Only"
      Then the change is refused: not the original password
      And "Original password" holds nothing
      And "New password" holds nothing
      And "Confirm new password" holds nothing

    @R-REFILLED
    Scenario: What was refused is gone on the next change as well
      When the password is changed to "Practise+2"
      Then the change is refused: too short
      When the password is changed to "Practise+2=Only"
      And "OK" is selected
      And "Change password" is selected
      Then "Original password" holds nothing
      And "New password" holds nothing

    @G1-2f.three-fields
    Scenario: What is typed is hidden
      Then the secret fields are "Original password", "New password" and "Confirm new password"

    @G1-2a @G1-2b @G1-2c @G1-2d @G1-2e @G1-2g @G1-2h
    Scenario: The standards are told beforehand
      Then SMS explains "Your new password needs: 12 to 256 characters, none of them whitespace; an uppercase letter, a lowercase letter, a number and one of @#$!%^&*+=_; neither your user ID nor your name in it."

  @G1-2o
  Rule: A wrong original password does not change the password

    Background:
      When the user logs in

    Scenario: The new password does not log in
      When the password is changed from "Wrong=Password=1" to "Practise+2=Only"
      Then the change is refused: not the original password
      When "Log out" is selected
      And the user tries "Practise+2=Only" as the password once
      Then the log-in is refused

    Scenario: The original one still does
      When the password is changed from "Wrong=Password=1" to "Practise+2=Only"
      Then the change is refused: not the original password
      When "Log out" is selected
      And the user logs in
      Then the screen is "Change password"

    @G1-2i
    Scenario: The original one in another case is not the original one
      When the password is changed from the password in the other case to "Practise+2=Only"
      Then the change is refused: not the original password

  @G1-2o @CRED-7.password
  Rule: Whether a wrong original password counts towards the lock

    Background:
      When the user logs in
      And the password is changed from "Wrong=Password=1" to "Practise+2=Only"
      Then the change is refused: not the original password
      When the password is changed from "Wrong=Password=2" to "Practise+2=Only"
      Then the change is refused: not the original password

    @R-WRONGORIGINAL=not-counted
    Scenario: Three of them do not lock
      When the password is changed from "Wrong=Password=3" to "Practise+2=Only"
      Then the change is refused: not the original password
      When "Log out" is selected
      And the user logs in
      Then the screen is "Change password"

    @R-WRONGORIGINAL=counted
    Scenario: Three of them lock
      When the password is changed from "Wrong=Password=3" to "Practise+2=Only"
      Then the change is refused: not the original password
      When "Log out" is selected
      And the user logs in
      Then the log-in is refused

    @R-WRONGORIGINAL=counted
    Scenario: Two of them do not lock
      When "Log out" is selected
      And the user logs in
      Then the screen is "Change password"

  @G1-2
  Rule: Whether the new password may be the original one

    Background:
      When the user logs in
      And the password is changed to the password

    @R-SAMEPASSWORD=refused
    Scenario: It may not
      Then the change is refused: the same as before

    @R-SAMEPASSWORD=allowed
    Scenario: It may
      Then the screen is "SMS message board - active messages"

  @G1-3
  Rule: Then comes the home screen, after the board

    Background:
      When the user logs in

    @LOG-2.level-1 @LOG-3 @R-FIRSTBOARD=change-then-board
    Scenario: Change, board, home
      Then the screen is "Change password"
      When the password is changed to "Practise+2=Only"
      Then the screen is "SMS message board - active messages"
      When "OK" is selected
      Then the screen is "Sponsorship management system (SMS)"

    @LOG-2.level-1 @LOG-3 @R-FIRSTBOARD=board-then-change
    Scenario: Board, change, home
      Then the screen is "SMS message board - active messages"
      And the menu offers "Log out"
      When "OK" is selected
      Then the screen is "Change password"
      When the password is changed to "Practise+2=Only"
      Then the screen is "Sponsorship management system (SMS)"

    @R-FIRSTBOARD=change-then-home
    Scenario: Change, home
      Then the screen is "Change password"
      When the password is changed to "Practise+2=Only"
      Then the screen is "Sponsorship management system (SMS)"

    @LOG-2.level-1 @R-FIRSTBOARD=change-then-home
    Scenario: The board then waits for the next log-in
      When the password is changed to "Practise+2=Only"
      And "Log out" is selected
      And the user logs in
      Then the screen is "SMS message board - active messages"

    @G1-3o
    Scenario: Log out stands in the menu of the home screen
      When the password is changed to "Practise+2=Only"
      And "OK" is selected
      And "Log out" is selected
      Then the screen is "SMS log in"

  @G1-3 @LIC-9
  Rule: For a Level 2 user the home screen follows at once

    Scenario: A Level 2 user's first log-in
      Given the training world "level-2-clerk"
      When the e-mail to the user is read
      And the user logs in
      And the password is changed to "Practise+2=Only"
      Then the screen is "Sponsorship management system (SMS)"
