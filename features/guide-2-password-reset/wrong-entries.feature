@TRB-9
Feature: Wrong entries on the password reset

  @G2-2n.refused-with-message
  Rule: A refused reset shows the message of the log-in, whatever the cause

    @R-REFUSAL=same-message
    Scenario Outline: <cause>
      Given the training world "<world>"
      When the clock moves on by 10 minutes
      And the user asks for a password reset with <user ID> and <address> <times>
      Then SMS tells "Please make sure you enter the correct user ID and password, as your previous attempt does not match our records"
      And the screen is "Password reset request"

      Examples:
        | cause              | world                 | user ID     | address               | times      |
        | Another address    | university            | the user ID | "nobody@here.example" | once       |
        | A locked user      | university            | the user ID | "nobody@here.example" | four times |
        | An unknown user ID | university            | "NOBODY1"   | the e-mail address    | once       |
        | A deactivated user | deactivated-meanwhile | the user ID | the e-mail address    | once       |
        | An expired licence | expired               | the user ID | the e-mail address    | once       |
        | A revoked licence  | revoked               | the user ID | the e-mail address    | once       |

    @R-REFUSAL=told-by-cause
    Scenario Outline: Told by its cause: <cause>
      Given the training world "<world>"
      When the clock moves on by 10 minutes
      And the user asks for a password reset with <user ID> and <address> <times>
      Then SMS tells "<told>"

      Examples:
        | cause              | world                 | user ID     | address               | times      | told                                                          |
        | Another address    | university            | the user ID | "nobody@here.example" | once       | The e-mail address is not the one of this user ID             |
        | A locked user      | university            | the user ID | "nobody@here.example" | four times | This user ID is locked for a while after three wrong attempts |
        | An unknown user ID | university            | "NOBODY1"   | the e-mail address    | once       | There is no such user ID                                      |
        | A deactivated user | deactivated-meanwhile | the user ID | the e-mail address    | once       | This user is not active                                       |
        | An expired licence | expired               | the user ID | the e-mail address    | once       | The licence has expired                                       |
        | A revoked licence  | revoked               | the user ID | the e-mail address    | once       | The licence has been revoked                                  |

    @R-REFILLED
    Scenario: What was typed stays after a refusal
      Given the training world "university"
      When the user asks for a password reset with the user ID and "nobody@here.example" once
      Then the reset is refused
      And "Email address" holds "nobody@here.example"
      And "User ID" holds something

  @G2-2n.locked
  Rule: Three wrong entries lock

    Background:
      Given the training world "university"

    Scenario: Two do not lock
      When the user asks for a password reset with the user ID and "nobody@here.example" twice
      Then the reset is refused
      When the user asks for a password reset
      Then the screen is "Password reset confirmation"

    Scenario: The third one locks, even against the right address
      When the user asks for a password reset with the user ID and "nobody@here.example" three times
      Then the reset is refused
      When the user asks for a password reset
      Then the reset is refused
      And "Elin Lindgate" has no e-mail with a password

    @R-UNKNOWN=id-as-typed @R-REFUSAL=told-by-cause
    Scenario: A user ID of nobody locks as it was typed
      When the user asks for a password reset with "NOBODY1" and the e-mail address four times
      Then SMS tells "This user ID is locked for a while after three wrong attempts"

    @R-UNKNOWN=nothing @R-REFUSAL=told-by-cause
    Scenario: A user ID of nobody counts against nothing
      When the user asks for a password reset with "NOBODY1" and the e-mail address four times
      Then SMS tells "There is no such user ID"

    @R-RESETWHO @R-REFUSAL=told-by-cause
    Scenario: A right entry that is refused for another cause does not count
      Given the training world "revoked"
      When the user asks for a password reset with the user ID and the e-mail address four times
      Then SMS tells "The licence has been revoked"

  @G2-2n.locked @R-EDGE
  Rule: The lock is over when its time has passed, to the second

    Scenario Outline: Locked for <minutes> minutes, <whose>
      Given the training world "university"
      When the user asks for a password reset with the user ID and "nobody@here.example" three times
      Then the reset is refused
      When the clock moves on by <just before>
      And the user asks for a password reset
      Then the reset is refused
      When the clock moves on by 1 second
      And the user asks for a password reset
      Then the screen is "Password reset confirmation"

      @R-LOCK=20 @R-RESETLOCK=shared
      Examples:
        | minutes | whose                     | just before           |
        | 20      | by the lock of the log-in | 19 minutes 59 seconds |

      @R-LOCK=30 @R-RESETLOCK=shared
      Examples:
        | minutes | whose                     | just before           |
        | 30      | by the lock of the log-in | 29 minutes 59 seconds |

      @R-LOCK=20 @R-RESETLOCK=separate
      Examples:
        | minutes | whose           | just before           |
        | 20      | by its own lock | 19 minutes 59 seconds |

      @R-LOCK=30 @R-RESETLOCK=separate
      Examples:
        | minutes | whose           | just before           |
        | 30      | by its own lock | 29 minutes 59 seconds |

  @G2-2n.locked @CRED-7.password @R-RESETLOCK=shared
  Rule: One count and one lock for the reset and the log-in

    Background:
      Given the training world "university"

    Scenario: Three wrong entries on the reset close the log-in
      When the user asks for a password reset with the user ID and "nobody@here.example" three times
      Then the reset is refused
      When "Back" is selected
      And the user logs in
      Then the log-in is refused

    Scenario: Three wrong log-ins close the reset, which does not shorten their lock
      When the user tries "Wrong=Password=1" as the password three times
      Then the log-in is refused
      When the clock moves on by 19 minutes 59 seconds
      And the user asks for a password reset
      Then the reset is refused
      When the clock moves on by 1 second
      And the user asks for a password reset
      Then the screen is "Password reset confirmation"

    Scenario: Two wrong log-ins and one wrong reset add up
      When the user tries "Wrong=Password=1" as the password twice
      Then the log-in is refused
      When the user asks for a password reset with the user ID and "nobody@here.example" once
      Then the reset is refused
      When "Back" is selected
      And the user logs in
      Then the log-in is refused

    @R-COUNT=consecutive
    Scenario: Getting in sets the count to zero
      When the user asks for a password reset with the user ID and "nobody@here.example" twice
      Then the reset is refused
      When "Back" is selected
      And the user logs in
      And "Log out" is selected
      And the user asks for a password reset with the user ID and "nobody@here.example" twice
      Then the reset is refused
      When the user asks for a password reset
      Then the screen is "Password reset confirmation"

    @R-DURINGLOCK=starts-anew
    Scenario: Under the reading that an attempt starts the lock anew, one on the reset does
      When the user tries "Wrong=Password=1" as the password three times
      Then the log-in is refused
      When the clock moves on by 19 minutes
      And the user asks for a password reset
      Then the reset is refused
      When the clock moves on by 1 minute
      And "Back" is selected
      And the user logs in
      Then the log-in is refused

  @G2-2n.locked @R-RESETLOCK=separate
  Rule: A count and a lock for each

    Background:
      Given the training world "university"

    Scenario: Three wrong entries on the reset leave the log-in open
      When the user asks for a password reset with the user ID and "nobody@here.example" three times
      Then the reset is refused
      When "Back" is selected
      And the user logs in
      Then the screen is "SMS message board - active messages"

    Scenario: Three wrong log-ins leave the reset open
      When the user tries "Wrong=Password=1" as the password three times
      Then the log-in is refused
      When the user asks for a password reset
      Then the screen is "Password reset confirmation"

    @LIC-2 @R-DURINGLOCK=starts-anew @R-REFUSAL=told-by-cause
    Scenario: Being turned away for another cause does not set the count of the reset to zero
      When the Home Office revokes the licence
      And the user asks for a password reset with the user ID and "nobody@here.example" twice
      Then the reset is refused
      When the user asks for a password reset
      Then SMS tells "The licence has been revoked"
      When the user asks for a password reset with the user ID and "nobody@here.example" once
      Then the reset is refused
      When the user asks for a password reset
      Then SMS tells "This user ID is locked for a while after three wrong attempts"

    Scenario: The log-in stays locked after it
      When the user tries "Wrong=Password=1" as the password three times
      Then the log-in is refused
      When the user asks for a password reset
      And "OK" is selected
      And the e-mail to the user is read
      And the user logs in
      Then the log-in is refused

    Scenario: Getting in leaves the count of the reset as it is
      When the user asks for a password reset with the user ID and "nobody@here.example" twice
      Then the reset is refused
      When "Back" is selected
      And the user logs in
      And "Log out" is selected
      And the user asks for a password reset with the user ID and "nobody@here.example" once
      Then the reset is refused
      When the user asks for a password reset
      Then the reset is refused

    Scenario: The lock of the log-in ends before that of the reset, if it fell before
      When the user tries "Wrong=Password=1" as the password three times
      Then the log-in is refused
      When the clock moves on by 5 minutes
      And the user asks for a password reset with the user ID and "nobody@here.example" three times
      Then the reset is refused
      When the clock moves on by 15 minutes
      And the user asks for a password reset
      Then the reset is refused
      When "Back" is selected
      And the user logs in
      Then the screen is "SMS message board - active messages"

    Scenario: And the other way round
      When the user asks for a password reset with the user ID and "nobody@here.example" three times
      Then the reset is refused
      When the clock moves on by 5 minutes
      And "Back" is selected
      And the user tries "Wrong=Password=1" as the password three times
      Then the log-in is refused
      When the clock moves on by 15 minutes
      And the user logs in
      Then the log-in is refused
      When the user asks for a password reset
      Then the screen is "Password reset confirmation"

    @R-COUNTLIFE=after-lock-time
    Scenario: The count of the reset fades by itself
      When the user asks for a password reset with the user ID and "nobody@here.example" twice
      Then the reset is refused
      When the clock moves on by 20 minutes
      And the user asks for a password reset with the user ID and "nobody@here.example" twice
      Then the reset is refused
      When the user asks for a password reset
      Then the screen is "Password reset confirmation"

    @R-DURINGLOCK=starts-anew
    Scenario: An attempt on the reset starts its lock anew
      When the user asks for a password reset with the user ID and "nobody@here.example" three times
      Then the reset is refused
      When the clock moves on by 19 minutes
      And the user asks for a password reset
      Then the reset is refused
      When the clock moves on by 19 minutes 59 seconds
      And the user asks for a password reset
      Then the reset is refused
      When "Back" is selected
      And the user logs in
      Then the screen is "SMS message board - active messages"

  @G2-2n.locked @R-RESETLOCK=separate @R-UNKNOWN=id-as-typed @R-REFUSAL=told-by-cause
  Rule: A user ID of nobody has a lock for each as well

    Background:
      Given the training world "university"

    @R-EDGE
    Scenario Outline: That of the reset is over when its time has passed: <when>
      When the user asks for a password reset with "NOBODY1" and the e-mail address three times
      Then SMS tells "There is no such user ID"
      When the clock moves on by <spell>
      And the user asks for a password reset with "NOBODY1" and the e-mail address once
      Then SMS tells "<told>"

      Examples:
        | when        | spell                 | told                                                          |
        | just before | 19 minutes 59 seconds | This user ID is locked for a while after three wrong attempts |
        | after it    | 20 minutes            | There is no such user ID                                      |

    @R-DURINGLOCK=starts-anew
    Scenario: An attempt starts it anew
      When the user asks for a password reset with "NOBODY1" and the e-mail address three times
      Then SMS tells "There is no such user ID"
      When the clock moves on by 19 minutes
      And the user asks for a password reset with "NOBODY1" and the e-mail address once
      Then SMS tells "This user ID is locked for a while after three wrong attempts"
      When the clock moves on by 19 minutes 59 seconds
      And the user asks for a password reset with "NOBODY1" and the e-mail address once
      Then SMS tells "This user ID is locked for a while after three wrong attempts"

    @R-COUNTLIFE=after-lock-time
    Scenario: Two tries are forgotten once the time of a lock has passed
      When the user asks for a password reset with "NOBODY1" and the e-mail address twice
      Then SMS tells "There is no such user ID"
      When the clock moves on by 20 minutes
      And the user asks for a password reset with "NOBODY1" and the e-mail address three times
      Then SMS tells "There is no such user ID"

    @R-DURINGLOCK=no-effect
    Scenario: Where an attempt has no effect, it does not prolong it
      When the user asks for a password reset with "NOBODY1" and the e-mail address three times
      Then SMS tells "There is no such user ID"
      When the clock moves on by 19 minutes
      And the user asks for a password reset with "NOBODY1" and the e-mail address once
      Then SMS tells "This user ID is locked for a while after three wrong attempts"
      When the clock moves on by 1 minute
      And the user asks for a password reset with "NOBODY1" and the e-mail address once
      Then SMS tells "There is no such user ID"

    @R-COUNTLIFE=after-lock-time
    Scenario: The tries on the log-in are not forgotten with the one on the reset
      When the user asks for a password reset with "NOBODY1" and the e-mail address once
      Then SMS tells "There is no such user ID"
      When "Back" is selected
      And the clock moves on by 10 minutes
      And the user tries "NOBODY1" as the user ID twice
      Then SMS tells "There is no such user ID"
      When the clock moves on by 10 minutes
      And the user tries "NOBODY1" as the user ID twice
      Then SMS tells "This user ID is locked for a while after three wrong attempts"

    @R-COUNTLIFE=after-lock-time
    Scenario: Nor those on the reset with the one on the log-in
      When the user tries "NOBODY1" as the user ID once
      Then SMS tells "There is no such user ID"
      When the clock moves on by 10 minutes
      And the user asks for a password reset with "NOBODY1" and the e-mail address twice
      Then SMS tells "There is no such user ID"
      When the clock moves on by 10 minutes
      And the user asks for a password reset with "NOBODY1" and the e-mail address twice
      Then SMS tells "This user ID is locked for a while after three wrong attempts"

    Scenario: That of the log-in ends before that of the reset, if it fell before
      When the user tries "NOBODY1" as the user ID three times
      Then SMS tells "There is no such user ID"
      When the clock moves on by 5 minutes
      And the user asks for a password reset with "NOBODY1" and the e-mail address three times
      Then SMS tells "There is no such user ID"
      When the clock moves on by 15 minutes
      And the user asks for a password reset with "NOBODY1" and the e-mail address once
      Then SMS tells "This user ID is locked for a while after three wrong attempts"
      When "Back" is selected
      And the user tries "NOBODY1" as the user ID once
      Then SMS tells "There is no such user ID"

    Scenario: And the other way round
      When the user asks for a password reset with "NOBODY1" and the e-mail address three times
      Then SMS tells "There is no such user ID"
      When the clock moves on by 5 minutes
      And "Back" is selected
      And the user tries "NOBODY1" as the user ID three times
      Then SMS tells "There is no such user ID"
      When the clock moves on by 15 minutes
      And the user tries "NOBODY1" as the user ID once
      Then SMS tells "This user ID is locked for a while after three wrong attempts"
      When the user asks for a password reset with "NOBODY1" and the e-mail address once
      Then SMS tells "There is no such user ID"

    Scenario: The log-in with it stays open
      When the user asks for a password reset with "NOBODY1" and the e-mail address four times
      Then SMS tells "This user ID is locked for a while after three wrong attempts"
      When "Back" is selected
      And the user tries "NOBODY1" as the user ID once
      Then SMS tells "There is no such user ID"

  @G2-3 @CRED-7.password
  Rule: Whether a confirmed reset sets the count to zero

    Scenario Outline: Two wrong log-ins, a reset, one wrong log-in: <what then>
      Given the training world "university"
      When the user tries "Wrong=Password=1" as the password twice
      Then the log-in is refused
      When the user asks for a password reset
      And "OK" is selected
      And the user tries "Wrong=Password=1" as the password once
      Then the log-in is refused
      When the e-mail to the user is read
      And the user logs in
      Then <what then>

      @R-RESETCOUNT=no
      Examples:
        | what then             |
        | the log-in is refused |

      @R-RESETCOUNT=yes
      Examples:
        | what then                       |
        | the screen is "Change password" |

    @R-RESETLOCK=separate @R-COUNTLIFE=after-lock-time @CRED-7
    Scenario: The count of the log-in does not fade with that of the reset
      Given the training world "university"
      When the user asks for a password reset with the user ID and "nobody@here.example" once
      Then the reset is refused
      When "Back" is selected
      And the clock moves on by 10 minutes
      And the user tries "Wrong=Password=1" as the password twice
      Then the log-in is refused
      When the clock moves on by 10 minutes
      And the user tries "Wrong=Password=1" as the password once
      Then the log-in is refused
      When the user logs in
      Then the log-in is refused

    @R-RESETLOCK=separate @R-COUNTLIFE=after-lock-time @CRED-7
    Scenario: Nor does that of the reset fade with that of the log-in
      Given the training world "university"
      When the user tries "Wrong=Password=1" as the password once
      Then the log-in is refused
      When the clock moves on by 10 minutes
      And the user asks for a password reset with the user ID and "nobody@here.example" twice
      Then the reset is refused
      When the clock moves on by 10 minutes
      And the user asks for a password reset with the user ID and "nobody@here.example" once
      Then the reset is refused
      When the user asks for a password reset
      Then the reset is refused

    @R-RESETLOCK=separate @R-RESETCOUNT=yes @CRED-8
    Scenario: A lock that stands over the log-in outlasts a reset, and ends in its time
      Given the training world "university"
      When the user tries "Wrong=Password=1" as the password three times
      Then the log-in is refused
      When the user asks for a password reset
      And the e-mail to the user is read
      And "OK" is selected
      And the user logs in
      Then the log-in is refused
      When the clock moves on by 20 minutes
      And the user logs in
      Then the screen is "Change password"

    Scenario Outline: Likewise for the count of the reset alone: <what then>
      Given the training world "university"
      When the user asks for a password reset with the user ID and "nobody@here.example" twice
      Then the reset is refused
      When the user asks for a password reset
      And "OK" is selected
      And the user asks for a password reset with the user ID and "nobody@here.example" once
      Then the reset is refused
      When the user asks for a password reset
      Then <what then>

      @R-RESETLOCK=separate @R-RESETCOUNT=no
      Examples:
        | what then            |
        | the reset is refused |

      @R-RESETLOCK=separate @R-RESETCOUNT=yes
      Examples:
        | what then                                   |
        | the screen is "Password reset confirmation" |
