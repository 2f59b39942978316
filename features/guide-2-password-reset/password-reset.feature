Feature: Password reset

  @G2-1
  Rule: The log in screen offers it

    Background:
      Given the training world "university"
      When "Forgotten your password?" is selected

    Scenario: The link leads to the request
      Then the screen is "Password reset request"

    @R-WAYBACK
    Scenario: Back leads to the log in screen, and what was typed is gone
      When the user ID is typed into "User ID"
      And "Back" is selected
      Then the screen is "SMS log in"
      And "User ID" holds nothing
      When "Forgotten your password?" is selected
      Then "User ID" holds nothing

  @G2-2
  Rule: It asks for the user ID and the e-mail address

    Background:
      Given the training world "university"
      When "Forgotten your password?" is selected

    @NAV-1.asterisk
    Scenario: Both are mandatory
      Then the fields are "User ID" and "Email address"
      And the mandatory fields are "User ID" and "Email address"
      And SMS explains "Give the e-mail address to which your password was first sent."

    @NAV-1.closed-until-complete @NAV-3.mandatory
    Scenario Outline: Submit is greyed out with the <given> alone
      When <typed> is typed into "<field>"
      And "Submit" is selected
      Then "Submit" is not available

      Examples:
        | given          | typed              | field         |
        | user ID        | the user ID        | User ID       |
        | e-mail address | the e-mail address | Email address |

    Scenario: A user ID in another case is another one
      When the user asks for a password reset with the user ID in small letters and the e-mail address once
      Then the reset is refused

    @R-EMAILCASE=ignored
    Scenario: An e-mail address in another case is the same
      When the user asks for a password reset with the user ID and the e-mail address in capitals once
      Then the screen is "Password reset confirmation"

    @R-EMAILCASE=regarded
    Scenario: An e-mail address in another case is another one
      When the user asks for a password reset with the user ID and the e-mail address in capitals once
      Then the reset is refused

    @R-EMAILCASE=regarded
    Scenario: An e-mail address as it is
      When the user asks for a password reset
      Then the screen is "Password reset confirmation"

    Scenario: A space before the user ID does not fit
      When the user asks for a password reset with " LINDG0001" and the e-mail address once
      Then the reset is refused

    Scenario: Another user's e-mail address does not fit
      When the user asks for a password reset with the user ID and "f.adeyinle@wexmoor.example" once
      Then the reset is refused
      And "Folake Adeyinle" has no e-mail with a password

  @G2-3
  Rule: A matching request is confirmed

    Background:
      Given the training world "university"
      When the user asks for a password reset

    Scenario: The confirmation
      Then the screen is "Password reset confirmation"
      And SMS explains "A temporary password has been sent to your e-mail address. Look into the junk folder as well."
      And the page offers "OK"

    @R-RESETOK
    Scenario: OK leads to the log in screen
      When "OK" is selected
      Then the screen is "SMS log in"

  @G2-3a
  Rule: A temporary password is e-mailed at once

    Scenario: To the inbox
      Given the training world "university"
      When the user asks for a password reset
      Then the user has an e-mail with a password in the inbox without the user ID of "Elin Lindgate"

    Scenario: To junk, where the filter takes it for that
      Given the training world "forgotten-user-id"
      When the user asks "Adaeze Nwosuland" for the user ID
      And the e-mail to the user is read
      And the user asks for a password reset
      Then "Morwenna Trevelling" has an e-mail with a password in the junk folder

    @COM-2
    Scenario: To the inbox, once the filter lets it through
      Given the training world "forgotten-user-id"
      When the filter lets mail from the Home Office through
      And the user asks "Adaeze Nwosuland" for the user ID
      And the e-mail to the user is read
      And the user asks for a password reset
      Then "Morwenna Trevelling" has an e-mail with a password in the inbox

    @R-OLDPASSWORD
    Scenario: The old password is dead
      Given the training world "university"
      When the user asks for a password reset
      And "OK" is selected
      And the user logs in
      Then the log-in is refused

    Scenario: A request that was not submitted changes nothing
      Given the training world "university"
      When "Forgotten your password?" is selected
      And the user ID is typed into "User ID"
      And the e-mail address is typed into "Email address"
      And "Back" is selected
      And the user logs in
      Then the screen is "SMS message board - active messages"
      And "Elin Lindgate" has no e-mail with a password

    @R-RESETLIVE
    Scenario: A session that is open elsewhere goes on
      Given the training world "university"
      And the user is logged in
      When the user opens another tab
      And the user asks for a password reset
      And the user turns to the first tab
      And "Contact" is selected
      Then the screen is "Contact"

  @G2-3n
  Rule: The temporary password has to be changed as on the first log-in

    Background:
      Given the training world "university"
      When the user asks for a password reset
      And the e-mail to the user is read
      And "OK" is selected
      And the user logs in

    @R-GATE
    Scenario: The change is forced
      Then the screen is "Change password"
      And SMS explains "You have to change your password before you can use SMS."
      And the menu offers "Log out"

    Scenario: The temporary password is the original one
      When the password is changed to "Practise+2=Only"
      Then the screen is "SMS message board - active messages"
      When "Log out" is selected
      And the user logs in
      Then the screen is "SMS message board - active messages"

    @R-FIRSTBOARD=board-then-change
    Scenario: Where the board comes before the first change, it comes before this one
      Then the screen is "SMS message board - active messages"
      When "OK" is selected
      Then the screen is "Change password"

    @R-FIRSTBOARD=change-then-home
    Scenario: Where it is left out after the first change, it is left out after this one
      When the password is changed to "Practise+2=Only"
      Then the screen is "Sponsorship management system (SMS)"

    @R-SAMEPASSWORD=refused
    Scenario: It may not be kept
      When the password is changed to the password
      Then the change is refused: the same as before

  @G2-3a
  Rule: Whoever has one can ask for another

    Scenario: After the first password has been changed
      Given the training world "scenarios/proof-worlds/first-day.yaml"
      When the user logs in
      And the password is changed to "Practise+2=Only"
      And "Log out" is selected
      And the user asks for a password reset
      And the e-mail to the user is read
      And "OK" is selected
      And the user logs in
      Then the screen is "Change password"

    @R-OLDPASSWORD
    Scenario: The second temporary password takes the place of the first
      Given the training world "university"
      When the user asks for a password reset
      And the e-mail to the user is read
      And "OK" is selected
      And the user asks for a password reset
      And "OK" is selected
      And the user logs in
      Then the log-in is refused
      When the e-mail to the user is read
      And the user logs in
      Then the screen is "Change password"

  @R-RESETWHO
  Rule: Who could not log in anyway gets no password either

    Scenario Outline: <who>
      Given the training world "<world>"
      When the clock moves on by 10 minutes
      And the user asks for a password reset
      Then the reset is refused
      And "<name>" has no e-mail with a password

      @G2-2 @LOG-1.registered
      Examples:
        | who                      | world                 | name             |
        | A user who is not active | deactivated-meanwhile | Janek Kowalinski |

      @G2-2 @LIC-2.expired
      Examples:
        | who                   | world   | name              |
        | On an expired licence | expired | Duarte Ribeirinho |

      @G2-2 @LIC-2.revoked
      Examples:
        | who                  | world   | name           |
        | On a revoked licence | revoked | Tunde Oyeladin |

    @G2-2
    Scenario Outline: <who>: the licence lets users in
      Given the training world "<world>"
      When the user asks for a password reset
      Then the screen is "Password reset confirmation"

      Examples:
        | who                    | world     |
        | On a suspended licence | suspended |
        | On a dormant licence   | dormant   |

  @G2-2 @G4-5
  Rule: Once the address has been amended, one of the two fits

    Background:
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When the user ID of "Piers Morrowby" is selected
      And "Amend user" is selected
      And "piers@wexmoor.example" is typed into "Email address"
      And "Save" is selected
      And "Log out" is selected
      Given the user is "Piers Morrowby"

    @R-RESETADDRESS=current
    Scenario: The current one
      When the user asks for a password reset with the user ID and "p.morrowby@wexmoor.example" once
      Then the reset is refused
      When the user asks for a password reset with the user ID and "piers@wexmoor.example" once
      Then the screen is "Password reset confirmation"
      And "piers@wexmoor.example" has an e-mail with a password in the inbox

    @R-RESETADDRESS=original
    Scenario: The one to which the first password went
      When the user asks for a password reset with the user ID and "piers@wexmoor.example" once
      Then the reset is refused
      When the user asks for a password reset with the user ID and "p.morrowby@wexmoor.example" once
      Then the screen is "Password reset confirmation"
      And "p.morrowby@wexmoor.example" has an e-mail with a password in the inbox

  @G2-2 @G3-5a
  Rule: Of a new user it is the address that was given in the form

    @R-RESETADDRESS=original
    Scenario: Amended before the first reset
      Given the training world "university"
      And the user is logged in
      And the user manages the users
      When "Tariq Bergquistan" is created as a Level 2 user
      And "OK" is selected
      And the user ID of "Tariq Bergquistan" is selected
      And "Amend user" is selected
      And "tariq@wexmoor.example" is typed into "Email address"
      And "Save" is selected
      And "Log out" is selected
      Given the user is "Tariq Bergquistan"
      When the user asks for a password reset
      Then the screen is "Password reset confirmation"
