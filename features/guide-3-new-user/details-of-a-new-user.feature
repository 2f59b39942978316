@G3-4
Feature: The details of a new user

  Background:
    Given the training world "university"
    And the user is logged in
    And the user manages the users

  @R-FORM
  Rule: Both forms ask the same

    Scenario Outline: <button>
      When "<button>" is selected
      Then the fields are "Given name", "Family name", "Date of birth (DD/MM/YYYY)", "Job title", "Email address", "Telephone number", "National Insurance number", "Address line 1", "Address line 2", "Town or city", "County" and "Postcode"
      And the mandatory fields are "Given name", "Family name", "Date of birth (DD/MM/YYYY)", "Job title", "Email address", "Address line 1", "Town or city" and "Postcode"

      Examples:
        | button               |
        | Request level 1 user |
        | Create level 2 user  |

  @NAV-1.closed-until-complete @NAV-3.mandatory
  Rule: Add is closed until every mandatory detail is there

    Scenario Outline: <button> without <detail>
      When "<button>" is selected
      And the details of "Rosamund Quillfeather" are filled in
      And "" is typed into "<detail>"
      Then "Add" is not available

      Examples:
        | button               | detail                     |
        | Request level 1 user | Given name                 |
        | Request level 1 user | Family name                |
        | Request level 1 user | Date of birth (DD/MM/YYYY) |
        | Request level 1 user | Job title                  |
        | Request level 1 user | Email address              |
        | Request level 1 user | Address line 1             |
        | Request level 1 user | Town or city               |
        | Request level 1 user | Postcode                   |
        | Create level 2 user  | Email address              |

    Scenario: With the mandatory ones alone
      When "Request level 1 user" is selected
      And the details of "Rosamund Quillfeather" are filled in
      And "" is typed into "Telephone number"
      And "" is typed into "National Insurance number"
      And "" is typed into "Address line 2"
      And "" is typed into "County"
      And "Add" is selected
      Then the screen is "Level 1 user requested"

    Scenario: Spaces alone are no detail
      When "Request level 1 user" is selected
      And the details of "Rosamund Quillfeather" are filled in
      And "  " is typed into "Job title"
      And "Add" is selected
      Then SMS tells "This has to be filled in" at "Job title"

  @R-DETAILTEXT
  Rule: A detail that cannot be right is told at its field

    Scenario Outline: <about>
      When "Request level 1 user" is selected
      And the details of "Rosamund Quillfeather" are filled in
      And "<typed>" is typed into "<detail>"
      And "Add" is selected
      Then SMS tells "<told>" at "<detail>"
      And the screen is "Request a new level 1 user"

      Examples:
        | about                                      | detail                     | typed            | told                                                                         |
        | A name of digits                           | Given name                 | 12345            | This is not a name: letters, hyphens, apostrophes and single spaces make one |
        | A name of punctuation                      | Family name                | ?                | This is not a name: letters, hyphens, apostrophes and single spaces make one |
        | A day that there is not                    | Date of birth (DD/MM/YYYY) | 31/02/1980       | This is not a date: give it as DD/MM/YYYY                                    |
        | A leap day of a common year                | Date of birth (DD/MM/YYYY) | 29/02/1987       | This is not a date: give it as DD/MM/YYYY                                    |
        | A date the other way round                 | Date of birth (DD/MM/YYYY) | 1980-02-01       | This is not a date: give it as DD/MM/YYYY                                    |
        | Tomorrow                                   | Date of birth (DD/MM/YYYY) | 14/09/2027       | This date is yet to come                                                     |
        | Nothing but a name for an e-mail address   | Email address              | somebody at work | This is not an e-mail address                                                |
        | Words for a telephone number               | Telephone number           | extension four   | This is not a telephone number: 7 to 15 digits make one                      |
        | Too few digits of a telephone number       | Telephone number           | 016321           | This is not a telephone number: 7 to 15 digits make one                      |
        | Too many digits of a telephone number      | Telephone number           | 0163296012345678 | This is not a telephone number: 7 to 15 digits make one                      |
        | A National Insurance number cut short      | National Insurance number  | QQ12C            | This is not a National Insurance number: two letters, six digits, A to D     |
        | A National Insurance number that ends in E | National Insurance number  | QQ 20 31 42 E    | This is not a National Insurance number: two letters, six digits, A to D     |
        | A postcode of another country              | Postcode                   | 75008            | This is not a postcode of the United Kingdom                                 |
        | A postcode cut short                       | Postcode                   | ZZ1 5            | This is not a postcode of the United Kingdom                                 |
        | A picture in an address                    | Address line 1             | 4 Mill Lane 😀   | Only letters, digits and marks of punctuation are allowed                    |

    Scenario Outline: <about> can be right
      When "Request level 1 user" is selected
      And the details of "Rosamund Quillfeather" are filled in
      And "<typed>" is typed into "<detail>"
      And "Add" is selected
      Then the screen is "Level 1 user requested"

      Examples:
        | about                                        | detail                     | typed                        |
        | A name with an accent                        | Given name                 | Zoë                          |
        | A double name                                | Family name                | O'Brien-Smythe               |
        | A leap day                                   | Date of birth (DD/MM/YYYY) | 29/02/1988                   |
        | A date without leading noughts               | Date of birth (DD/MM/YYYY) | 1/2/1988                     |
        | Today                                        | Date of birth (DD/MM/YYYY) | 13/09/2027                   |
        | A telephone number from abroad               | Telephone number           | +44 (0)1632 960 101          |
        | A National Insurance number in small letters | National Insurance number  | qq203142a                    |
        | A postcode in small letters                  | Postcode                   | zz1 5uw                      |
        | A postcode without a space                   | Postcode                   | ZZ15UW                       |
        | An address with a slash                      | Address line 1             | Flat 2/1, 4 Mill Lane (rear) |

    @R-TIMEZONE
    Scenario: A day is yet to come until it has begun, to the moment
      Given the training world "university" at 2027-09-13T23:45:00Z
      And the user is logged in
      And the user manages the users
      When "Request level 1 user" is selected
      And the details of "Rosamund Quillfeather" are filled in
      And "14/09/2027" is typed into "Date of birth (DD/MM/YYYY)"
      And the clock moves on by 14 minutes 59 seconds 999 milliseconds
      And "Add" is selected
      Then SMS tells "This date is yet to come" at "Date of birth (DD/MM/YYYY)"
      When the clock moves on by 1 millisecond
      And "Add" is selected
      Then the screen is "Level 1 user requested"

    Scenario Outline: <detail>: 100 characters are the most
      When "Request level 1 user" is selected
      And the details of "Rosamund Quillfeather" are filled in
      And a text of 101 characters is typed into "<detail>"
      And "Add" is selected
      Then SMS tells "At most 100 characters are allowed" at "<detail>"
      When a text of 100 characters is typed into "<detail>"
      And "Add" is selected
      Then the screen is "Level 1 user requested"

      Examples:
        | detail         |
        | Given name     |
        | Job title      |
        | Address line 1 |
        | Town or city   |

    Scenario: Several at once, in the order of the form
      When "Create level 2 user" is selected
      And the details of "Rosamund Quillfeather" are filled in
      And "75008" is typed into "Postcode"
      And "12345" is typed into "Given name"
      And "Add" is selected
      Then SMS tells "This is not a name: letters, hyphens, apostrophes and single spaces make one" and "This is not a postcode of the United Kingdom"
      And the screen is "Create a new Level 2 user"

    @R-REFILLED
    Scenario: What was typed stays, to be mended
      When "Create level 2 user" is selected
      And the details of "Tariq Bergquistan" are filled in
      And "75008" is typed into "Postcode"
      And "Add" is selected
      Then SMS tells "This is not a postcode of the United Kingdom" at "Postcode"
      And "Postcode" holds "75008"
      And "Job title" holds "School Administrator"
      When "ZZ1 5UH" is typed into "Postcode"
      And "Add" is selected
      Then the screen is "Level 2 user created"

    Scenario: Outer and doubled spaces do not count
      When "Create level 2 user" is selected
      And the details of "Tariq Bergquistan" are filled in
      And "  School   Administrator " is typed into "Job title"
      And "Add" is selected
      And "OK" is selected
      And the user ID of "Tariq Bergquistan" is selected
      Then "Job title" is recorded as "School Administrator"

  @R-TWICE=refused
  Rule: A person who is a user, or has been requested, is not added once more

    Scenario Outline: <who>
      When "<button>" is selected
      And the details of "<name>" are filled in
      And "<e-mail>" is typed into "Email address"
      And "Add" is selected
      Then SMS tells "This person is a user already, or has been requested" at "<field>"

      Examples:
        | who                            | button               | name                  | e-mail                     | field         |
        | A Level 2 user                 | Request level 1 user | Piers Morrowby        | new@wexmoor.example        | Family name   |
        | A Level 1 user                 | Create level 2 user  | Folake Adeyinle       | new@wexmoor.example        | Family name   |
        | The user himself or herself    | Create level 2 user  | Elin Lindgate         | new@wexmoor.example        | Family name   |
        | Somebody with a user's address | Create level 2 user  | Rosamund Quillfeather | p.morrowby@wexmoor.example | Email address |
        | The same, in capitals          | Create level 2 user  | Rosamund Quillfeather | P.MORROWBY@WEXMOOR.EXAMPLE | Email address |

    Scenario: Somebody who has been requested
      When "Rosamund Quillfeather" is requested as a Level 1 user
      And "OK" is selected
      And "Rosamund Quillfeather" is created as a Level 2 user
      Then SMS tells "This person is a user already, or has been requested" at "Family name"

    Scenario: Somebody whose request was refused can be requested once more
      When "Rosamund Quillfeather" is requested as a Level 1 user
      And "OK" is selected
      And the Home Office refuses the request for "Rosamund Quillfeather": "The form was incomplete."
      And "Rosamund Quillfeather" is requested as a Level 1 user
      And "OK" is selected
      Then the status of "Rosamund Quillfeather" is "Refused" and "Requested"

    Scenario: Another person of the same name
      When "Create level 2 user" is selected
      And the details of "Piers Morrowby" are filled in
      And "18/01/1991" is typed into "Date of birth (DD/MM/YYYY)"
      And "another@wexmoor.example" is typed into "Email address"
      And "Add" is selected
      Then the screen is "Level 2 user created"

  @R-TWICE=allowed
  Rule: A person who is a user can be added once more

    Scenario: A Level 2 user who is to become a Level 1 user
      When "Piers Morrowby" is requested as a Level 1 user
      And "OK" is selected
      Then the status of "Piers Morrowby" is "Active" and "Requested"
