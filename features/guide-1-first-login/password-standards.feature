Feature: The standards of a new password

  Background:
    Given the training world "scenarios/proof-worlds/first-day.yaml"
    When the user logs in

  @G1-2a
  Rule: 12 to 256 characters

    Scenario Outline: <characters> characters: <about>
      When the password is changed to a password of <characters> characters
      Then the screen is "SMS message board - active messages"

      Examples:
        | characters | about      |
        | 12         | the fewest |
        | 13         | one more   |
        | 255        | one fewer  |
        | 256        | the most   |

    Scenario: 11 characters are one too few
      When the password is changed to a password of 11 characters
      Then the change is refused: too short

    Scenario: 257 characters are one too many
      When the password is changed to a password of 257 characters
      Then the change is refused: too long

    @R-CHARACTER
    Scenario: A letter of another alphabet counts once, and so makes the twelfth
      When the password is changed to "Practise+2=\ud800\udf30"
      Then the screen is "SMS message board - active messages"

    @R-CHARACTER
    Scenario: It does not count twice
      When the password is changed to "Practise+2\ud800\udf30"
      Then the change is refused: too short

  Rule: One of each kind of character

    @G1-2b @G1-2c @G1-2d @G1-2e
    Scenario Outline: A single <kind> is enough
      When the password is changed to <password>
      Then the screen is "SMS message board - active messages"

      Examples:
        | kind              | password          |
        | uppercase letter  | "Practise+222=on" |
        | lowercase letter  | "PRACTISe+222=ON" |
        | number            | "Practise+2=Only" |
        | special character | "Practise2222+On" |

    @G1-2b @G1-2c @G1-2d @G1-2e
    Scenario Outline: <missing>
      When the password is changed to <password>
      Then the change is refused: <missing>

      Examples:
        | missing              | password          |
        | no uppercase letter  | "practise+2=only" |
        | no lowercase letter  | "PRACTISE+2=ONLY" |
        | no number            | "Practise+Two=On" |
        | no special character | "Practise2222Two" |

    @G1-2b @G1-2c @G1-2d
    Scenario Outline: A letter or number of another alphabet does not count: <missing>
      When the password is changed to <password>
      Then the change is refused: <missing>

      Examples:
        | missing             | password          |
        | no uppercase letter | "Äractise+2=only" |
        | no lowercase letter | "PRACTISß+2=ONLY" |
        | no number           | "Practise+²=Only" |

  @G1-2e
  Rule: The special characters are eleven

    Scenario Outline: <special> is one of them
      When the password is changed to "Practise2Only<special>"
      Then the screen is "SMS message board - active messages"

      Examples:
        | special |
        | @       |
        | #       |
        | $       |
        | !       |
        | %       |
        | ^       |
        | &       |
        | *       |
        | +       |
        | =       |
        | _       |

    Scenario Outline: <special> is none of them
      When the password is changed to "Practise2Only<special>"
      Then the change is refused: no special character

      Examples:
        | special |
        | -       |
        | .       |
        | ?       |
        | ~       |
        | £       |

    @R-SPECIALS=allowed
    Scenario: Another one beside one of them may be there
      When the password is changed to "Practise+2-Only"
      Then the screen is "SMS message board - active messages"

    @R-SPECIALS=refused
    Scenario: Another one beside one of them may not be there
      When the password is changed to "Practise+2-Only"
      Then the change is refused: another special character

    @R-SPECIALS=refused
    Scenario: The eleven alone remain good
      When the password is changed to "Practise+2=Only"
      Then the screen is "SMS message board - active messages"

  @G1-2g
  Rule: No whitespace character of any kind

    Scenario Outline: <kind>
      When the password is changed to <password>
      Then the change is refused: whitespace

      Examples:
        | kind               | password                |
        | A space            | "Practise+2= Only"      |
        | A space in front   | " Practise+2=Only"      |
        | A space at the end | "Practise+2=Only "      |
        | A no-break space   | "Practise+2=\u00a0Only" |
        | An ideographic one | "Practise+2=\u3000Only" |

  Rule: Neither the user ID nor the user's name

    @G1-2h.user-id
    Scenario Outline: <inside> in it
      When the password is changed to a password with <inside> in it
      Then the change is refused: the user ID in it

      @R-NAME=id-and-names
      Examples:
        | inside                       |
        | the user ID                  |
        | the user ID in small letters |

      @R-NAME=id-only
      Examples:
        | inside                       |
        | the user ID                  |
        | the user ID in small letters |

    @G1-2h.user-name @R-NAME=id-and-names
    Scenario Outline: <inside> in it
      When the password is changed to a password with <inside> in it
      Then the change is refused: a name in it

      Examples:
        | inside                           |
        | the given name                   |
        | the given name in capitals       |
        | the family name                  |
        | the family name in small letters |

    @G1-2h.user-name @R-NAME=id-only
    Scenario Outline: <inside> in it is accepted
      When the password is changed to a password with <inside> in it
      Then the screen is "SMS message board - active messages"

      Examples:
        | inside          |
        | the given name  |
        | the family name |

    @G1-2h.user-name @R-NAME=id-and-names
    Scenario: A name of two letters does not count
      Given the training world "scenarios/proof-worlds/seasonal-farm.yaml"
      And the user is logged in
      When "Change password" is selected
      And the password is changed to a password with the given name in it
      Then the screen is "Sponsorship management system (SMS)"

  @R-STANDARDTEXT
  Rule: Each standard that is broken is told

    @G1-2j @R-EXAMPLE
    Scenario: The manual's own example
      When the password is changed to "ApP1e5"
      Then the change is refused: too short and no special character

    @G1-2f.must-match
    Scenario: Everything at once
      When the password is changed to "only spaces", and confirmed as "only space"
      Then the change is refused: too short, no uppercase letter, no number, no special character, whitespace and not the same twice

  @G1-2i
  Rule: Passwords are case sensitive

    Background:
      When the password is changed to "Practise+2=Only"
      And "Log out" is selected

    Scenario: The new one in another case
      When the user tries the password in the other case as the password once
      Then the log-in is refused

    Scenario: The first one no longer fits
      When the user tries the first password as the password once
      Then the log-in is refused
