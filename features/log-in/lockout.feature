@TRB-9
Feature: Lockout

  @CRED-7.password
  Rule: Three wrong passwords lock the user ID for a while

    Background:
      Given the training world "university"

    Scenario: Two wrong ones do not lock
      When the user tries "Wrong=Password=1" as the password twice
      Then the log-in is refused
      When the user logs in
      Then the screen is "SMS message board - active messages"

    Scenario: The third one locks, even against the right password
      When the user tries "Wrong=Password=1" as the password three times
      Then the log-in is refused
      When the user logs in
      Then the log-in is refused

    Scenario: Another user is not locked with it
      When the user tries "Wrong=Password=1" as the password three times
      Then the log-in is refused
      Given the user is "Folake Adeyinle"
      When the user logs in
      Then the screen is "SMS message board - active messages"

  @CRED-7.user-id
  Rule: A wrong user ID three times locks that ID as it was typed

    Background:
      Given the training world "university"

    @R-UNKNOWN=id-as-typed @R-REFUSAL=told-by-cause
    Scenario Outline: A user ID of nobody, tried <times>
      When the user tries "NOBODY1" as the user ID <times>
      Then SMS tells "<told>"

      Examples:
        | times       | told                                                          |
        | three times | There is no such user ID                                      |
        | four times  | This user ID is locked for a while after three wrong attempts |

    @R-REMEMBERED @R-UNKNOWN=id-as-typed @R-REFUSAL=told-by-cause
    Scenario Outline: Of eight user IDs of nobody the tries are remembered: the first, tried again after <others>
      When the user tries "NOBODY1" as the user ID three times
      Then the log-in is refused
      When the user tries "NOBODY2", "NOBODY3", "NOBODY4", "NOBODY5", "NOBODY6", "NOBODY7", "NOBODY8" and "<last>" as the user ID once
      Then the log-in is refused
      When the user tries "NOBODY1" as the user ID once
      Then SMS tells "<told>"

      Examples:
        | others       | last    | told                                                          |
        | seven others | NOBODY8 | This user ID is locked for a while after three wrong attempts |
        | eight others | NOBODY9 | There is no such user ID                                      |

    @R-UNKNOWN=nothing @R-REFUSAL=told-by-cause
    Scenario: A user ID of nobody counts against nothing
      When the user tries "NOBODY1" as the user ID four times
      Then SMS tells "There is no such user ID"

    @R-UNKNOWN=id-as-typed
    Scenario: One's own user ID is not locked by another one
      When the user tries the user ID in small letters as the user ID three times
      Then the log-in is refused
      When the user logs in
      Then the screen is "SMS message board - active messages"

  @CRED-8 @R-EDGE
  Rule: The lock is over when its time has passed, to the moment

    Scenario Outline: Locked for <minutes> minutes
      Given the training world "university"
      When the user tries "Wrong=Password=1" as the password three times
      Then the log-in is refused
      When the clock moves on by <just before>
      And the user logs in
      Then the log-in is refused
      When the clock moves on by 1 millisecond
      And the user logs in
      Then the screen is "SMS message board - active messages"

      @R-LOCK=20
      Examples:
        | minutes | just before                            |
        | 20      | 19 minutes 59 seconds 999 milliseconds |

      @R-LOCK=30
      Examples:
        | minutes | just before                            |
        | 30      | 29 minutes 59 seconds 999 milliseconds |

    Scenario: The end of a lock sets the count to zero
      Given the training world "university"
      When the user tries "Wrong=Password=1" as the password three times
      Then the log-in is refused
      When the clock moves on by 20 minutes
      And the user tries "Wrong=Password=1" as the password twice
      Then the log-in is refused
      When the user logs in
      Then the screen is "SMS message board - active messages"

  @CRED-7.password
  Rule: Which wrong attempts add up

    Background:
      Given the training world "university"
      When the user tries "Wrong=Password=1" as the password twice
      Then the log-in is refused

    @R-COUNT=consecutive
    Scenario: Getting in sets the count to zero
      When the user logs in
      And "Log out" is selected
      And the user tries "Wrong=Password=1" as the password twice
      Then the log-in is refused
      When the user logs in
      Then the screen is "SMS message board - active messages"

    @R-COUNT=cumulative
    Scenario: Getting in does not set the count to zero
      When the user logs in
      And "Log out" is selected
      And the user tries "Wrong=Password=1" as the password once
      Then the log-in is refused
      When the user logs in
      Then the log-in is refused

    @R-COUNTLIFE=never
    Scenario: The count does not fade
      When the clock moves on by 30 days
      And the user tries "Wrong=Password=1" as the password once
      Then the log-in is refused
      When the user logs in
      Then the log-in is refused

    @R-COUNTLIFE=after-lock-time
    Scenario: Just before the time of a lock has passed, the third attempt locks
      When the clock moves on by 19 minutes 59 seconds 999 milliseconds
      And the user tries "Wrong=Password=1" as the password once
      Then the log-in is refused
      When the user logs in
      Then the log-in is refused

    @R-COUNTLIFE=after-lock-time
    Scenario: Once the time of a lock has passed, two more attempts are free
      When the clock moves on by 20 minutes
      And the user tries "Wrong=Password=1" as the password twice
      Then the log-in is refused
      When the user logs in
      Then the screen is "SMS message board - active messages"

    @LIC-2 @R-DURINGLOCK=starts-anew @R-REFUSAL=told-by-cause
    Scenario: Being turned away for another cause does not set the count to zero
      When the Home Office revokes the licence
      And the user logs in
      Then SMS tells "The licence has been revoked"
      When the user tries "Wrong=Password=1" as the password once
      Then the log-in is refused
      When the user logs in
      Then SMS tells "This user ID is locked for a while after three wrong attempts"

  @CRED-8
  Rule: An attempt during the lock

    Background:
      Given the training world "university"
      When the user tries "Wrong=Password=1" as the password three times
      Then the log-in is refused
      When the clock moves on by 19 minutes

    @R-DURINGLOCK=no-effect
    Scenario: A wrong one does not prolong it
      When the user tries "Wrong=Password=1" as the password once
      Then the log-in is refused
      When the clock moves on by 1 minute
      And the user logs in
      Then the screen is "SMS message board - active messages"

    @R-DURINGLOCK=starts-anew
    Scenario Outline: It starts the lock anew, with <typed>
      When the user tries <typed> as the password once
      Then the log-in is refused
      When the clock moves on by 19 minutes 59 seconds
      And the user logs in
      Then the log-in is refused

      Examples:
        | typed              |
        | "Wrong=Password=1" |
        | the password       |

    @R-DURINGLOCK=starts-anew
    Scenario: The lock that started anew ends as well
      When the user tries "Wrong=Password=1" as the password once
      Then the log-in is refused
      When the clock moves on by 20 minutes
      And the user logs in
      Then the screen is "SMS message board - active messages"

  @CRED-7.user-id @CRED-8 @R-UNKNOWN=id-as-typed @R-REFUSAL=told-by-cause
  Rule: A user ID of nobody is locked as long, and its tries fade as soon, as anybody's

    Background:
      Given the training world "university"

    @R-EDGE
    Scenario Outline: Its lock is over when its time has passed: <when>
      When the user tries "NOBODY1" as the user ID three times
      Then SMS tells "There is no such user ID"
      When the clock moves on by <spell>
      And the user tries "NOBODY1" as the user ID once
      Then SMS tells "<told>"

      Examples:
        | when        | spell                 | told                                                          |
        | just before | 19 minutes 59 seconds | This user ID is locked for a while after three wrong attempts |
        | after it    | 20 minutes            | There is no such user ID                                      |

    @R-DURINGLOCK=starts-anew
    Scenario: An attempt during the lock starts it anew
      When the user tries "NOBODY1" as the user ID three times
      Then SMS tells "There is no such user ID"
      When the clock moves on by 19 minutes
      And the user tries "NOBODY1" as the user ID once
      Then SMS tells "This user ID is locked for a while after three wrong attempts"
      When the clock moves on by 19 minutes 59 seconds
      And the user tries "NOBODY1" as the user ID once
      Then SMS tells "This user ID is locked for a while after three wrong attempts"

    @R-DURINGLOCK=no-effect
    Scenario: Where an attempt has no effect, it does not prolong it
      When the user tries "NOBODY1" as the user ID three times
      Then SMS tells "There is no such user ID"
      When the clock moves on by 19 minutes
      And the user tries "NOBODY1" as the user ID once
      Then SMS tells "This user ID is locked for a while after three wrong attempts"
      When the clock moves on by 1 minute
      And the user tries "NOBODY1" as the user ID once
      Then SMS tells "There is no such user ID"

    @R-COUNTLIFE=after-lock-time
    Scenario: Once the time of a lock has passed, two tries are forgotten
      When the user tries "NOBODY1" as the user ID twice
      Then SMS tells "There is no such user ID"
      When the clock moves on by 20 minutes
      And the user tries "NOBODY1" as the user ID three times
      Then SMS tells "There is no such user ID"

  @R-LIVE
  Rule: A lock concerns logging in

    Scenario: Who is inside when it falls stays inside
      Given the training world "university"
      And the user is logged in
      When the user opens another tab
      And the user tries "Wrong=Password=1" as the password three times
      Then the log-in is refused
      When the user turns to the first tab
      And "Contact" is selected
      Then the screen is "Contact"
