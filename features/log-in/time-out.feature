Feature: Time-out

  @LOG-5 @R-EDGE
  Rule: Twenty minutes without activity end the session, to the moment

    Background:
      Given the training world "university"
      And the user is logged in

    Scenario: A moment before
      When the clock moves on by 19 minutes 59 seconds 999 milliseconds
      And "Contact" is selected
      Then the screen is "Contact"

    @R-TIMEOUTSEEN=at-once
    Scenario: Twenty minutes
      When the clock moves on by 20 minutes
      Then the session has ended: time-out

    Scenario: Whatever is selected starts the twenty minutes again
      When the clock moves on by 19 minutes
      And "Contact" is selected
      And the clock moves on by 19 minutes 59 seconds
      Then the screen is "Contact"
      When the clock moves on by 1 second
      Then the session has ended: time-out

    Scenario Outline: On the screen <screen>
      When "<screen>" is selected
      And the clock moves on by 20 minutes
      Then the session has ended: time-out

      Examples:
        | screen                                     |
        | Licence summary, applications and services |
        | Students                                   |
        | Change password                            |
        | Contact                                    |

  @LOG-5
  Rule: The gates on the way in know the time-out too

    Scenario: On the unread board
      Given the training world "university"
      When the user logs in
      And the clock moves on by 20 minutes
      Then the session has ended: time-out

  @LOG-6
  Rule: After a time-out the user can log in again as usual

    Background:
      Given the training world "university"
      And the user is logged in

    Scenario: The way in is the same
      When the clock moves on by 20 minutes
      Then the session has ended: time-out
      When the user logs in
      Then the screen is "SMS message board - active messages"

    Scenario: What was typed is lost
      When "Change password" is selected
      And the password is typed into "Original password"
      And the clock moves on by 20 minutes
      Then the session has ended: time-out
      Given the user is logged in
      When "Change password" is selected
      Then "Original password" holds nothing

  @LOG-5
  Rule: What counts as activity

    Background:
      Given the training world "university"
      And the user is logged in
      When "Change password" is selected
      And the clock moves on by 19 minutes
      And the password is typed into "Original password"

    @R-ACTIVITY=request
    Scenario: Typing does not
      When the clock moves on by 1 minute
      Then the session has ended: time-out

    @R-ACTIVITY=any-key
    Scenario: Typing does
      When the clock moves on by 19 minutes 59 seconds
      Then the screen is "Change password"
      When the clock moves on by 1 second
      Then the session has ended: time-out

  @LOG-5
  Rule: A time-out may be seen later than it falls

    @R-TIMEOUTSEEN=at-next-action
    Scenario: At the next action, which is not served
      Given the training world "university"
      And the user is logged in
      When the clock moves on by 20 minutes
      Then the screen is "Sponsorship management system (SMS)"
      When "Contact" is selected
      Then the session has ended: time-out
