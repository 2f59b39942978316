Feature: The first user ID and password

  Background:
    Given the training world "new-sponsor"

  Rule: They come by two ways

    @CRED-1
    Scenario: The user ID goes by letter to the Authorising Officer
      Then the Authorising Officer has a letter with the user ID of "Ines Okoro"

    @CRED-2
    Scenario: The password goes by e-mail to the Level 1 user
      Then the user has an e-mail with a password without the user ID of "Ines Okoro"

    @R-FIRSTPASSWORD=e-mail
    Scenario: Nobody but SMS sends the password
      Then the user has an e-mail with a password from SMS

    @CRED-3 @R-FIRSTPASSWORD=authorising-officer
    Scenario: The Authorising Officer hands the password over, under the other reading
      Then the user has an e-mail with a password from the Authorising Officer
      When the letter to the Authorising Officer is read
      And the e-mail to the user is read
      And the user logs in
      Then the screen is "Change password"

    @R-L2MAIL @R-FIRSTPASSWORD=authorising-officer
    Scenario: A Level 2 user has it from SMS all the same
      Given the training world "level-2-clerk"
      Then the user has an e-mail with a password from SMS

  @G1-1
  Rule: Both together open the log in screen

    Scenario: With the user ID from the letter and the password from the e-mail
      When the letter to the Authorising Officer is read
      And the e-mail to the user is read
      And the user logs in
      Then the screen is "Change password"

    @G1-1n
    Scenario: The password may be copied from the e-mail into the field
      When the e-mail to the user is read
      And the password is typed into "Password"
      Then "Password" holds something

  @G1-0a
  Rule: The user ID of the licence application does not log in

    Background:
      When the letter to the Authorising Officer is read
      And the e-mail to the user is read

    Scenario: With the password from the e-mail
      When the user tries the user ID of the licence application as the user ID once
      Then the log-in is refused
