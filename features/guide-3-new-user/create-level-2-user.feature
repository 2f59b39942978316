Feature: Creating a Level 2 user

  Background:
    Given the training world "university"
    And the user is logged in
    And the user manages the users

  @G3-4 @G3-5a
  Rule: The account is there at once

    Scenario: The way to the form
      When "Create level 2 user" is selected
      Then the screen is "Create a new Level 2 user"
      And SMS explains "Give the work address, and an e-mail address that belongs to this person alone."
      And the page offers "Add" and "Back"

    @R-CONFIRMATIONS
    Scenario: It is confirmed
      When "Tariq Bergquistan" is created as a Level 2 user
      Then the screen is "Level 2 user created"
      And SMS explains "The password has been sent to the e-mail address of the new user."
      And the page offers "OK"

    Scenario: OK goes on to the users, where the status is Active
      When "Tariq Bergquistan" is created as a Level 2 user
      And "OK" is selected
      Then the screen is "Manage Level 1 and 2 users"
      And the status of "Tariq Bergquistan" is "Active"

    @R-WAYBACK
    Scenario: Back leaves the form without a new user
      When "Create level 2 user" is selected
      And the details of "Tariq Bergquistan" are filled in
      And "Back" is selected
      Then the screen is "Manage Level 1 and 2 users"
      And "Tariq Bergquistan" is not among the users

    @CRED-4 @G3-5n
    Scenario: The new user ID stands in the confirmation and in the list of users
      When "Tariq Bergquistan" is created as a Level 2 user
      Then the user ID of "Tariq Bergquistan" is shown
      When "OK" is selected
      Then the user ID of "Tariq Bergquistan" is shown

    @R-USERID
    Scenario: Each new user gets a number of his or her own
      When "Tariq Bergquistan" is created as a Level 2 user
      And "OK" is selected
      And "Rosamund Quillfeather" is created as a Level 2 user
      Then SMS explains "The user ID of Rosamund Quillfeather is QUILL0006. Note it, and hand it to the new user."

  @G3-5a @R-L2MAIL
  Rule: The password goes to the address given, at once

    Background:
      When "Tariq Bergquistan" is created as a Level 2 user

    Scenario: The e-mail
      Then "Tariq Bergquistan" has an e-mail with a password in the inbox

    @G3-5n
    Scenario: The new user gets in, as a Level 2 user
      When the user ID of "Tariq Bergquistan" is handed over
      And "OK" is selected
      And "Log out" is selected
      Given the user is "Tariq Bergquistan"
      When the e-mail to the user is read
      And the user logs in
      Then the screen is "Change password"
      When the password is changed to "Practise+2=Only"
      Then the screen is "Sponsorship management system (SMS)"
      And the menu offers "Students", "Change password", "Contact" and "Log out"

    @R-PRIVATEMAIL
    Scenario: SMS itself takes a private address
      When "OK" is selected
      And "Create level 2 user" is selected
      And the details of "Rosamund Quillfeather" are filled in
      And "rosamund.q@postbox.example" is typed into "Email address"
      And "Add" is selected
      Then the user ID of "Rosamund Quillfeather" is shown
