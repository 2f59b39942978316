Feature: Messages come and go

  @LOG-2h @G5-3
  Rule: The Home Office posts messages, targeted by route

    Background:
      Given the training world "hospital-trust"
      And the user is logged in

    Scenario Outline: For <whom>: <whether>
      When the Home Office posts "Hours on certificates" for <audience> until further notice: "Give the hours of a normal week."
      And "Licence summary, applications and services" is selected
      And "SMS message board" is selected
      Then the messages are <messages>

      Examples:
        | whom                        | whether   | audience                                         | messages                                                                                    |
        | everybody                   | shown     | everybody                                        | "Hours on certificates", "Bank holiday", "Professional registration" and "Exchange schemes" |
        | one of the licence's routes | shown     | "Skilled Worker"                                 | "Hours on certificates", "Bank holiday", "Professional registration" and "Exchange schemes" |
        | one of them among others    | shown     | "Student Route", "Scale-up" and "Skilled Worker" | "Hours on certificates", "Bank holiday", "Professional registration" and "Exchange schemes" |
        | other routes alone          | not shown | "Student Route" and "Scale-up"                   | "Bank holiday", "Professional registration" and "Exchange schemes"                          |

    Scenario: It is shown as it was posted
      When the Home Office posts "Hours on certificates" for everybody until further notice: "Give the hours of a normal week."
      And "Log out" is selected
      And the user logs in
      Then the message "Hours on certificates" of "11 May 2027" says "Give the hours of a normal week."

    @LOG-3
    Scenario: Who is inside already does not have to read it before the next log-in
      When the Home Office posts "Hours on certificates" for everybody until further notice: "Give the hours of a normal week."
      And "Contact" is selected
      Then the screen is "Contact"

  @G5-3 @G5-4.archive @R-EDGE
  Rule: A message with an end is current until that instant, and expired from then on

    Background:
      Given the training world "hospital-trust"
      And the user is logged in
      When the Home Office posts "Hours on certificates" for everybody until 2027-05-11T07:55:00Z: "Give the hours of a normal week."

    Scenario: In the last second before
      When the clock moves on by 9 minutes 59 seconds
      And "Licence summary, applications and services" is selected
      And "SMS message board" is selected
      Then the messages are "Hours on certificates", "Bank holiday", "Professional registration" and "Exchange schemes"
      When "View archived messages" is selected
      Then the messages are none

    Scenario: At that instant
      When the clock moves on by 10 minutes
      And "Licence summary, applications and services" is selected
      And "SMS message board" is selected
      Then the messages are "Bank holiday", "Professional registration" and "Exchange schemes"
      When "View archived messages" is selected
      Then the messages are "Hours on certificates" marked "Expired"

    Scenario: One whose end has come is not posted at all
      When the Home Office posts "Too late" for everybody until 2027-05-11T07:45:00Z: "This is over."
      Then that cannot be done

  @G5-3 @G5-4.archive
  Rule: The Home Office can withdraw a message

    Background:
      Given the training world "hospital-trust"
      And the user is logged in

    Scenario Outline: <which>
      When the Home Office posts "Hours on certificates" for everybody until further notice: "Give the hours of a normal week."
      And the Home Office withdraws "<title>"
      And "Licence summary, applications and services" is selected
      And "SMS message board" is selected
      Then the messages are <left>
      When "View archived messages" is selected
      Then the messages are "<title>" marked "Archived"

      Examples:
        | which        | title                 | left                                                                    |
        | A new one    | Hours on certificates | "Bank holiday", "Professional registration" and "Exchange schemes"      |
        | An older one | Exchange schemes      | "Hours on certificates", "Bank holiday" and "Professional registration" |

    Scenario: One that has an end stays archived when its end passes
      When the Home Office withdraws "Bank holiday"
      And the clock moves on by 30 days
      And the user logs in
      And "View archived messages" is selected
      Then the messages are "Bank holiday" marked "Archived"

    Scenario: What has been withdrawn cannot be withdrawn again
      When the Home Office withdraws "Bank holiday"
      And the Home Office withdraws "Bank holiday"
      Then that cannot be done

    Scenario: Nor can what is over
      When the clock moves on by 30 days
      And the Home Office withdraws "Bank holiday"
      Then that cannot be done
