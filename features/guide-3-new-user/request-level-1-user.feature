Feature: Requesting a Level 1 user

  Background:
    Given the training world "university"
    And the user is logged in
    And the user manages the users

  @G3-4 @G3-5b
  Rule: A request is submitted for assessment

    Scenario: The way to the form
      When "Request level 1 user" is selected
      Then the screen is "Request a new level 1 user"
      And SMS explains "Give the work address, and an e-mail address that belongs to this person alone."
      And the page offers "Add" and "Back"

    @G3-5b.requested @R-CONFIRMATIONS
    Scenario: It is confirmed
      When "Rosamund Quillfeather" is requested as a Level 1 user
      Then the screen is "Level 1 user requested"
      And SMS explains "The Home Office assesses the request. Its outcome is seen in the status."
      And the page offers "OK"

    @G3-5b.ok @G3-5b.requested
    Scenario: OK goes on to the users, where the status is Requested
      When "Rosamund Quillfeather" is requested as a Level 1 user
      And "OK" is selected
      Then the screen is "Manage Level 1 and 2 users"
      And the status of "Rosamund Quillfeather" is "Requested"

    Scenario: No password is sent before it is approved
      When "Rosamund Quillfeather" is requested as a Level 1 user
      Then "Rosamund Quillfeather" has no e-mail with a password

    @R-WAYBACK
    Scenario: Back leaves the form without a request
      When "Request level 1 user" is selected
      And the details of "Rosamund Quillfeather" are filled in
      And "Back" is selected
      Then the screen is "Manage Level 1 and 2 users"
      And "Rosamund Quillfeather" is not among the users
      When "Request level 1 user" is selected
      Then "Family name" holds nothing

  @G3-5n @R-REQUESTID
  Rule: The new user ID is there from the request on, to be noted

    @CRED-4
    Scenario: The confirmation tells it, and so does the list of users
      When "Rosamund Quillfeather" is requested as a Level 1 user
      Then the user ID of "Rosamund Quillfeather" is shown
      When "OK" is selected
      Then the user ID of "Rosamund Quillfeather" is shown

    @CRED-4
    Scenario: It stays the same once the request is approved
      When "Rosamund Quillfeather" is requested as a Level 1 user
      And "OK" is selected
      And the Home Office approves the request for "Rosamund Quillfeather"
      Then the user ID of "Rosamund Quillfeather" is shown

    Scenario: It does not log in before the request is approved, nor reset a password
      When "Rosamund Quillfeather" is requested as a Level 1 user
      And "Log out" is selected
      Given the user is "Rosamund Quillfeather"
      When the user tries "Wrong=Password=1" as the password once
      Then the log-in is refused
      When the user asks for a password reset
      Then the reset is refused
      And "Rosamund Quillfeather" has no e-mail with a password

    @R-USERID
    Scenario Outline: The next number of the sponsor, after letters of the family name: <family name>
      When "Request level 1 user" is selected
      And the details of "Rosamund Quillfeather" are filled in
      And "<family name>" is typed into "Family name"
      And "Add" is selected
      Then SMS explains "The user ID of Rosamund <family name> is <user ID>. Note it, and hand it to the new user."

      Examples:
        | family name    | user ID   |
        | Quillfeather   | QUILL0005 |
        | Ng             | NG0005    |
        | O'Brien        | OBRIE0005 |
        | Ó Súilleabháin | OSUIL0005 |
        | 王             | USER0005  |

  @G3-6a @CRED-5
  Rule: Approved, the user is active and gets the password by e-mail

    Background:
      When "Rosamund Quillfeather" is requested as a Level 1 user
      And "OK" is selected
      And the Home Office approves the request for "Rosamund Quillfeather"

    Scenario: The status
      When the user manages the users
      Then the status of "Rosamund Quillfeather" is "Active"

    Scenario: The e-mail goes to the new user
      Then "Rosamund Quillfeather" has an e-mail with a password in the inbox
      And "Elin Lindgate" has no e-mail with a password

    @G3-5n @LOG-1.registered
    Scenario: With the user ID handed over and the password from the e-mail the new user gets in
      When the user ID of "Rosamund Quillfeather" is handed over
      And "Log out" is selected
      Given the user is "Rosamund Quillfeather"
      When the e-mail to the user is read
      And the user logs in
      Then the screen is "Change password"
      When the password is changed to "Practise+2=Only"
      And "OK" is selected
      Then the menu offers "Licence summary, applications and services", "Students", "Change password", "Contact" and "Log out"

    Scenario: What is decided is decided
      When the Home Office refuses the request for "Rosamund Quillfeather": "The form was incomplete."
      Then that cannot be done
      When the user manages the users
      Then the status of "Rosamund Quillfeather" is "Active"

  @G3-6b
  Rule: Refused, the reason goes to the Authorising Officer in writing

    Background:
      When "Rosamund Quillfeather" is requested as a Level 1 user
      And "OK" is selected
      And the Home Office refuses the request for "Rosamund Quillfeather": "The form was incomplete."

    Scenario: The letter
      Then the Authorising Officer has a letter that says "The reason: The form was incomplete."
      And the Authorising Officer has a letter that says "The request to add Rosamund Quillfeather as a Level 1 user was refused."
      And "Rosamund Quillfeather" has no e-mail with a password

    Scenario: What is decided is decided
      When the Home Office approves the request for "Rosamund Quillfeather"
      Then that cannot be done
      When the user manages the users
      Then the status of "Rosamund Quillfeather" is "Refused"

  @G3-6c
  Rule: The requester follows the outcome in the status field

    Scenario Outline: The Home Office takes <days> days and <decides>
      Given the training world "<world>"
      And the user is logged in
      And the user manages the users
      When "<name>" is requested as a Level 1 user
      And the clock moves on by <just before>
      Given the user is logged in
      And the user manages the users
      Then the status of "<name>" is "Requested"
      When the clock moves on by 1 second
      And the user manages the users
      Then the status of "<name>" is "<status>"

      @G3-6a
      Examples:
        | days | decides  | world      | name                  | just before                            | status |
        | 12   | approves | university | Rosamund Quillfeather | 11 days 23 hours 59 minutes 59 seconds | Active |

      @G3-6b
      Examples:
        | days | decides | world  | name             | just before                           | status  |
        | 6    | refuses | church | Osbert Fennimoor | 5 days 23 hours 59 minutes 59 seconds | Refused |
