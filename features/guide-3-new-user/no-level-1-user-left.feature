@G3-0f @G4-0g @R-PAPERFORM
Feature: No active Level 1 user is left

  Rule: A Sponsor change of circumstances form names one

    Scenario: The user ID goes by post to the Authorising Officer, the password by e-mail to the user
      Given the training world "no-level-1-left"
      When a Sponsor change of circumstances form is sent for "Winifred Pickersgale"
      And the clock moves on by 11 days 23 hours 59 minutes 59 seconds
      Then "Winifred Pickersgale" has no e-mail with a password
      When the clock moves on by 1 second
      Then the Authorising Officer has a letter with the user ID of "Winifred Pickersgale"
      And "Winifred Pickersgale" has an e-mail with a password in the inbox

    Scenario: Who was named gets in, and can do what a Level 1 user does
      Given the training world "no-level-1-left"
      When a Sponsor change of circumstances form is sent for "Winifred Pickersgale"
      And the clock moves on by 12 days
      And the letter to the Authorising Officer is read
      Given the user is "Winifred Pickersgale"
      When the e-mail to the user is read
      And the user logs in
      And the password is changed to "Practise+2=Only"
      And "OK" is selected
      And the user manages the users
      Then the status of "Imogen Somervale" is "Deactivated by UK V&I"
      And the status of "Winifred Pickersgale" is "Active"
      And "Request level 1 user" is available

    Scenario: The only Level 1 user is deactivated by UK V&I
      Given the training world "scenarios/proof-worlds/pair.yaml"
      When the Home Office deactivates "Tor Lindahlby"
      And a Sponsor change of circumstances form is sent for "Sol Penrowan"
      And the clock moves on by 10 days
      Then the Authorising Officer has a letter with the user ID of "Sol Penrowan"

    Scenario: With an active Level 1 user the form is not the way
      Given the training world "university"
      When a Sponsor change of circumstances form is sent for "Rosamund Quillfeather"
      Then that cannot be done
