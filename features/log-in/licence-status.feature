Feature: The licence behind a log-in

  @LOG-1.licence
  Rule: Access needs a valid licence

    @LIC-2.expired
    Scenario: Nobody gets in on an expired licence
      Given the training world "expired"
      When the user logs in
      Then the log-in is refused

    @LIC-2.revoked
    Scenario: Nobody gets in on a revoked licence
      Given the training world "revoked"
      When the user logs in
      Then the log-in is refused

  @LIC-2.expired @R-EXPIRYDAY @R-TIMEZONE
  Rule: A licence is valid through the day on which it expires

    Scenario: In the last second of that day
      Given the training world "expires-tonight"
      When the clock moves on by 9 minutes 59 seconds
      And the user logs in
      Then the screen is "SMS message board - active messages"

    Scenario: At midnight
      Given the training world "expires-tonight"
      When the clock moves on by 10 minutes
      And the user logs in
      Then the log-in is refused

  @R-LIVE
  Rule: A session that ended meanwhile is not served at its next action

    Scenario Outline: Just before, in the world <world>
      Given the training world "<world>"
      And the user is logged in
      When the clock moves on by 9 minutes 59 seconds
      And "Contact" is selected
      Then the screen is "Contact"

      Examples:
        | world                 |
        | deactivated-meanwhile |
        | revoked-meanwhile     |
        | expires-tonight       |

    Scenario Outline: The next action after it, in the world <world>
      Given the training world "<world>"
      And the user is logged in
      When the clock moves on by 10 minutes
      Then the screen is "Sponsorship management system (SMS)"
      When "Contact" is selected
      Then the session has ended: <ending>
      When the user logs in
      Then the log-in is refused

      @LOG-1.registered
      Examples:
        | world                 | ending          |
        | deactivated-meanwhile | user not active |

      @LOG-1.licence @LIC-2.revoked
      Examples:
        | world             | ending            |
        | revoked-meanwhile | licence not valid |

      @LOG-1.licence @LIC-2.expired
      Examples:
        | world           | ending            |
        | expires-tonight | licence not valid |

    @LOG-1.registered
    Scenario: The Home Office deactivates the user
      Given the training world "university"
      And the user is logged in
      When the Home Office deactivates "Elin Lindgate"
      Then the screen is "Sponsorship management system (SMS)"
      When "Contact" is selected
      Then the session has ended: user not active

    @LOG-1.licence @LIC-2.revoked
    Scenario: The Home Office revokes the licence
      Given the training world "university"
      And the user is logged in
      When the Home Office revokes the licence
      And "Contact" is selected
      Then the session has ended: licence not valid

    @LOG-1.licence
    Scenario: The Home Office suspends the licence, which ends no session
      Given the training world "university"
      And the user is logged in
      When the Home Office suspends the licence
      And "Contact" is selected
      Then the screen is "Contact"

    @G1-3a.not-dormant @R-DORMANT=hidden
    Scenario: A licence made dormant meanwhile takes the licence menu away at the next action there
      Given the training world "university"
      And the user is logged in
      When "Licence summary, applications and services" is selected
      And "Manage Level 1 and 2 users" is selected
      And the Home Office makes the licence dormant
      Then the screen is "Manage Level 1 and 2 users"
      When "Back" is selected
      Then the screen is "Sponsorship management system (SMS)"
      And the menu offers "Students", "Change password", "Contact" and "Log out"

    @NAV-3.status
    Scenario Outline: A licence suspended meanwhile closes functions from the next page on: <when>
      Given the training world "suspended-meanwhile"
      And the user is logged in
      When the clock moves on by <spell>
      And "Licence summary, applications and services" is selected
      Then "Request CoS/CAS allocation increase" is <state>

      Examples:
        | when        | spell                | state         |
        | just before | 9 minutes 59 seconds | available     |
        | after it    | 10 minutes           | not available |

  Rule: A licence goes from one status to another until it ends

    Background:
      Given the training world "expires-tonight"

    @R-DORMANT=hidden
    Scenario Outline: <before>, then <after>
      When the Home Office <first>
      And the Home Office <then>
      Given the user is logged in
      Then the menu offers <menu>

      @LIC-3.own-routes
      Examples:
        | before    | after      | first                     | then                   | menu                                                                                                 |
        | Suspended | reinstated | suspends the licence      | reinstates the licence | "Licence summary, applications and services", "Students", "Change password", "Contact" and "Log out" |
        | Dormant   | reinstated | makes the licence dormant | reinstates the licence | "Licence summary, applications and services", "Students", "Change password", "Contact" and "Log out" |

      @LIC-4.suspended @LIC-4.dormant
      Examples:
        | before    | after     | first                     | then                      | menu                                                                                                 |
        | Dormant   | suspended | makes the licence dormant | suspends the licence      | "Licence summary, applications and services", "Students", "Change password", "Contact" and "Log out" |
        | Suspended | dormant   | suspends the licence      | makes the licence dormant | "Students", "Change password", "Contact" and "Log out"                                               |

    @LOG-1.licence @LIC-2.revoked
    Scenario Outline: <before>, then revoked
      When the Home Office <first>
      And the Home Office revokes the licence
      And the user logs in
      Then the log-in is refused

      Examples:
        | before    | first                     |
        | Suspended | suspends the licence      |
        | Dormant   | makes the licence dormant |

    @LOG-1.licence @LIC-2.expired
    Scenario Outline: <before>, then expired
      When the Home Office <first>
      And the clock moves on by 10 minutes
      And the user logs in
      Then the log-in is refused

      Examples:
        | before    | first                     |
        | Suspended | suspends the licence      |
        | Dormant   | makes the licence dormant |

    @LIC-2.expired @R-REFUSAL=told-by-cause
    Scenario Outline: <status> licence that runs out has expired, and is not revoked
      When <what happens>
      And the clock moves on by 10 minutes
      And the user tries "x" as the password once
      Then the log-in is refused
      When the user logs in
      Then SMS tells "The licence has expired"

      Examples:
        | status      | what happens                              |
        | An active   | the clock moves on by 1 minute            |
        | A suspended | the Home Office suspends the licence      |
        | A dormant   | the Home Office makes the licence dormant |

    @LIC-2.revoked @R-REFUSAL=told-by-cause
    Scenario: A revoked licence stays revoked when its time runs out
      When the Home Office revokes the licence
      And the clock moves on by 10 minutes
      And the user logs in
      Then SMS tells "The licence has been revoked"

  Rule: No way leads back from the end of a licence

    Scenario Outline: <world>: the Home Office <act>
      Given the training world "<world>"
      When the Home Office <act>
      Then that cannot be done

      @LIC-2.expired
      Examples:
        | world   | act                       |
        | expired | reinstates the licence    |
        | expired | suspends the licence      |
        | expired | makes the licence dormant |
        | expired | revokes the licence       |

      @LIC-2.revoked
      Examples:
        | world   | act                       |
        | revoked | reinstates the licence    |
        | revoked | suspends the licence      |
        | revoked | makes the licence dormant |
