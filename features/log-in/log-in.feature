Feature: Log in

  Rule: Both details are mandatory before Log in opens

    Background:
      Given the training world "university"

    @NAV-1.asterisk
    Scenario: Both are marked
      Then the mandatory fields are "User ID" and "Password"

    @G1-1
    Scenario: The password alone is hidden as it is typed
      Then the secret fields are "Password"

    @G2-1
    Scenario: What was typed does not go on to the password reset
      When the user ID is typed into "User ID"
      And "Forgotten your password?" is selected
      Then "User ID" holds nothing

    @NAV-1.closed-until-complete @NAV-3.mandatory
    Scenario: Log in is greyed out on an empty form, and does nothing
      When "Log in" is selected
      Then "Log in" is not available
      And the screen is "SMS log in"

    @NAV-1.closed-until-complete @NAV-3.mandatory
    Scenario Outline: Log in is greyed out with the <given> alone
      When <typed> is typed into "<field>"
      Then "Log in" is not available

      Examples:
        | given    | typed        | field    |
        | user ID  | the user ID  | User ID  |
        | password | the password | Password |

    @NAV-1.closed-until-complete @NAV-3.mandatory
    Scenario: Log in opens once both are there, right or wrong
      When "NOBODY1" is typed into "User ID"
      And "x" is typed into "Password"
      Then "Log in" is available

  @LOG-1.registered
  Rule: Only a registered user gets in

    Scenario: A Level 1 user
      Given the training world "university"
      When the user logs in
      Then the screen is "SMS message board - active messages"

    Scenario: A Level 2 user
      Given the training world "university"
      And the user is "Piers Morrowby"
      When the user logs in
      Then the screen is "Sponsorship management system (SMS)"

    Scenario: Nobody's user ID
      Given the training world "university"
      When the user tries "NOBODY1" as the user ID once
      Then the log-in is refused

    Scenario: A user just before the Home Office deactivates him
      Given the training world "deactivated-meanwhile"
      When the clock moves on by 9 minutes 59 seconds
      And the user logs in
      Then the screen is "SMS message board - active messages"

    Scenario: A user whom the Home Office has deactivated
      Given the training world "deactivated-meanwhile"
      When the clock moves on by 10 minutes
      And the user logs in
      Then the log-in is refused

  Rule: User ID and password are case sensitive

    Background:
      Given the training world "university"

    @CRED-9.user-id
    Scenario: The user ID in small letters, three times: the real one is not locked for it
      When the user tries the user ID in small letters as the user ID three times
      Then the log-in is refused
      When the user logs in
      Then the screen is "SMS message board - active messages"

    @CRED-9.user-id
    Scenario: A space before the user ID
      When the user tries " LINDG0001" as the user ID once
      Then the log-in is refused

    @CRED-9.password
    Scenario: A space before the password
      When the user tries " Autumn=Training5" as the password once
      Then the log-in is refused

    @CRED-9.user-id
    Scenario: The user ID in small letters
      When the user tries the user ID in small letters as the user ID once
      Then the log-in is refused

    @CRED-9.password
    Scenario Outline: The password <cased>
      When the user tries the password <cased> as the password once
      Then the log-in is refused

      Examples:
        | cased             |
        | in small letters  |
        | in capitals       |
        | in the other case |

  @TRB-9
  Rule: A refused log-in shows one message, whatever the cause

    @R-REFUSAL=same-message
    Scenario Outline: <cause>
      Given the training world "<world>"
      When the clock moves on by 10 minutes
      And the user tries <typed> as the <detail> <times>
      Then SMS tells "Please make sure you enter the correct user ID and password, as your previous attempt does not match our records"

      Examples:
        | cause              | world                 | typed              | detail   | times       |
        | A wrong password   | university            | "Wrong=Password=1" | password | once        |
        | A second wrong one | university            | "Wrong=Password=1" | password | twice       |
        | A third wrong one  | university            | "Wrong=Password=1" | password | three times |
        | A locked user      | university            | "Wrong=Password=1" | password | four times  |
        | An unknown user ID | university            | "NOBODY1"          | user ID  | once        |
        | A deactivated user | deactivated-meanwhile | the password       | password | once        |
        | An expired licence | expired               | the password       | password | once        |
        | A revoked licence  | revoked               | the password       | password | once        |

    @R-REFUSAL=told-by-cause
    Scenario Outline: Told by its cause: <cause>
      Given the training world "<world>"
      When the clock moves on by 10 minutes
      And the user tries <typed> as the <detail> <times>
      Then SMS tells "<told>"

      Examples:
        | cause              | world                 | typed              | detail   | times      | told                                                          |
        | A wrong password   | university            | "Wrong=Password=1" | password | once       | The password is not the one of this user ID                   |
        | A locked user      | university            | "Wrong=Password=1" | password | four times | This user ID is locked for a while after three wrong attempts |
        | An unknown user ID | university            | "NOBODY1"          | user ID  | once       | There is no such user ID                                      |
        | A deactivated user | deactivated-meanwhile | the password       | password | once       | This user is not active                                       |
        | An expired licence | expired               | the password       | password | once       | The licence has expired                                       |
        | A revoked licence  | revoked               | the password       | password | once       | The licence has been revoked                                  |

    Scenario: The user ID stays after a refusal, the password does not
      Given the training world "university"
      When the user tries "Wrong=Password=1" as the password once
      Then the log-in is refused
      And "User ID" holds something
      And "Password" holds nothing
