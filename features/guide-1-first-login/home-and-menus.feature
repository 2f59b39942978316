Feature: Home and menus

  @G1-3 @LIC-3.own-routes @LIC-3.no-others
  Rule: The menu offers what the licence and the level allow

    @NAV-2.licence-menu @NAV-2.students @NAV-2.change-password @NAV-2.contact @NAV-2.log-out @G1-3a.level-1 @G1-3d @G1-3b
    Scenario: Level 1, Student Route alone
      Given the training world "university"
      And the user is logged in
      Then the menu offers "Licence summary, applications and services", "Students", "Change password", "Contact" and "Log out"

    @NAV-2.licence-menu @NAV-2.workers @NAV-2.change-password @NAV-2.contact @NAV-2.log-out @G1-3a.level-1 @G1-3b @G1-3d
    Scenario: Level 1, Worker routes alone
      Given the training world "hospital-trust"
      And the user is logged in
      Then the menu offers "Licence summary, applications and services", "Workers", "Change password", "Contact" and "Log out"

    @NAV-2.workers @G1-3b @G1-3d
    Scenario: Level 1, a Temporary Worker route alone
      Given the training world "scenarios/proof-worlds/seasonal-farm.yaml"
      And the user is logged in
      Then the menu offers "Licence summary, applications and services", "Workers", "Change password", "Contact" and "Log out"

    @NAV-2.students @G1-3a.not-level-2 @LIC-7 @G1-3d @G4-0d
    Scenario: Level 2, Student Route alone
      Given the training world "university"
      And the user is "Piers Morrowby"
      And the user is logged in
      Then the menu offers "Students", "Change password", "Contact" and "Log out"

    @NAV-2.workers @G1-3a.not-level-2 @LIC-7 @G1-3b @G4-0d
    Scenario: Level 2, Worker routes alone
      Given the training world "hospital-trust"
      And the user is "Anil Dsouzan"
      And the user is logged in
      Then the menu offers "Workers", "Change password", "Contact" and "Log out"

    @NAV-2.workers @G1-3b @R-ROUTES
    Scenario Outline: The routes of the published list: <route>
      Given the training world "<world>"
      When the user logs in
      And "OK" is selected
      Then the menu offers "Licence summary, applications and services", "Workers", "Change password", "Contact" and "Log out"

      Examples:
        | route                                    | world            |
        | GBM UK Expansion Worker                  | expansion-worker |
        | Temporary Work - Charity Worker          | charity          |
        | Temporary Work - Creative Worker         | film-company     |
        | Temporary Work - International Agreement | embassy          |

    Scenario Outline: <item> opens a screen with a way back
      Given the training world "<world>"
      And the user is logged in
      When "<item>" is selected
      Then the screen is "<item>"
      When "Back" is selected
      Then the screen is "Sponsorship management system (SMS)"

      @NAV-2.licence-menu
      Examples:
        | world      | item                                       |
        | university | Licence summary, applications and services |

      @NAV-2.students
      Examples:
        | world      | item     |
        | university | Students |

      @NAV-2.workers
      Examples:
        | world          | item    |
        | hospital-trust | Workers |

      @NAV-2.contact
      Examples:
        | world      | item    |
        | university | Contact |

  Rule: A dormant licence hides the licence menu, a suspended one does not

    @G1-3a.not-dormant @R-DORMANT=hidden
    Scenario: Dormant, hidden
      Given the training world "dormant"
      And the user is logged in
      Then the menu offers "Students", "Change password", "Contact" and "Log out"

    @R-DORMANT=shown
    Scenario: Dormant, shown
      Given the training world "dormant"
      And the user is logged in
      Then the menu offers "Licence summary, applications and services", "Students", "Change password", "Contact" and "Log out"

    @G1-3a.level-1
    Scenario Outline: Suspended, with the dormant menu <dormant>
      Given the training world "suspended"
      And the user is logged in
      Then the menu offers "Licence summary, applications and services", "Workers", "Change password", "Contact" and "Log out"

      @R-DORMANT=hidden
      Examples:
        | dormant |
        | hidden  |

      @R-DORMANT=shown
      Examples:
        | dormant |
        | shown   |

  @LIC-6
  Rule: Level 1 users reach every function that the licence allows

    Scenario Outline: <function> on an active licence
      Given the training world "university"
      And the user is logged in
      When "Licence summary, applications and services" is selected
      And "<function>" is selected
      Then the screen is "<function>"
      When "Back" is selected
      Then the screen is "Licence summary, applications and services"

      Examples:
        | function                                     |
        | Licence summary                              |
        | Manage Level 1 and 2 users                   |
        | Request CoS/CAS allocation increase          |
        | Request renewal of annual CoS/CAS allocation |

    Scenario Outline: <function> on a <status> licence, which does not close it
      Given the training world "<status>"
      And the user is logged in
      When "Licence summary, applications and services" is selected
      And "<function>" is selected
      Then the screen is "<screen>"

      Examples:
        | function                   | screen                              | status    |
        | SMS message board          | SMS message board - active messages | suspended |
        | Licence summary            | Licence summary                     | suspended |
        | Manage Level 1 and 2 users | Manage Level 1 and 2 users          | suspended |

      @R-DORMANT=shown
      Examples:
        | function                   | screen                              | status  |
        | SMS message board          | SMS message board - active messages | dormant |
        | Licence summary            | Licence summary                     | dormant |
        | Manage Level 1 and 2 users | Manage Level 1 and 2 users          | dormant |

    @NAV-3.status @LIC-4.suspended @LIC-4.allocation-increase @R-INCREASE
    Scenario: A function that the licence's status closes is greyed out
      Given the training world "suspended"
      And the user is logged in
      When "Licence summary, applications and services" is selected
      And "Request CoS/CAS allocation increase" is selected
      Then "Request CoS/CAS allocation increase" is not available
      And the screen is "Licence summary, applications and services"

    @NAV-3.status @LIC-4.dormant @LIC-4.allocation-increase @R-DORMANT=shown
    Scenario: So it is on a dormant licence, where that has the menu at all
      Given the training world "dormant"
      And the user is logged in
      When "Licence summary, applications and services" is selected
      And "Request CoS/CAS allocation increase" is selected
      Then "Request CoS/CAS allocation increase" is not available
      And the screen is "Licence summary, applications and services"

  Rule: Defined CoS is greyed out where nothing may be done in it

    Background:
      Given the training world "hospital-trust"
      And the user is logged in

    @R-DEFINEDCOS=greyed-out
    Scenario Outline: <licence>
      When the Home Office <act>
      And "Workers" is selected
      And "Defined CoS" is selected
      Then "Defined CoS" is not available
      And the screen is "Workers"

      @LIC-4.suspended @LIC-4.defined-cos
      Examples:
        | licence   | act                  |
        | Suspended | suspends the licence |

      @LIC-4.dormant @LIC-4.defined-cos
      Examples:
        | licence | act                       |
        | Dormant | makes the licence dormant |

      @LIC-5
      Examples:
        | licence | act                 |
        | Rated B | rates the licence B |

    @R-DEFINEDCOS=functions-only
    Scenario: Rated B, where only the functions behind it are closed
      When the Home Office rates the licence B
      And "Workers" is selected
      And "Defined CoS" is selected
      Then the screen is "Defined CoS"

  Rule: Defined CoS is for Level 1 users of a sponsor licensed in Skilled Worker

    @LIC-6 @G1-3c.level-1-only @G1-3c.skilled-worker-only
    Scenario: Level 1, Skilled Worker
      Given the training world "hospital-trust"
      And the user is logged in
      When "Workers" is selected
      Then the page offers "Defined CoS" and "Back"
      When "Defined CoS" is selected
      Then the screen is "Defined CoS"
      When "Back" is selected
      Then the screen is "Workers"

    @G1-3c.level-1-only @LIC-8
    Scenario: Level 2, Skilled Worker
      Given the training world "hospital-trust"
      And the user is "Anil Dsouzan"
      And the user is logged in
      When "Workers" is selected
      Then the page offers "Back"

    @G1-3c.skilled-worker-only
    Scenario: Level 1, another route
      Given the training world "scenarios/proof-worlds/seasonal-farm.yaml"
      And the user is logged in
      When "Workers" is selected
      Then the page offers "Back"

  Rule: A page says what it is for, and where manual 1 stops

    @G1-3
    Scenario: The home screen
      Given the training world "university"
      And the user is logged in
      Then SMS explains "Select what you want to do from the menu."

    @NAV-2.contact @MAN-2
    Scenario: Contact
      Given the training world "university"
      And the user is logged in
      When "Contact" is selected
      Then SMS explains "Read the manuals that apply to your licence before you contact a helpdesk."

    Scenario Outline: <section>
      Given the training world "<world>"
      And the user is logged in
      When "<menu>" is selected
      And "<section>" is selected
      Then SMS explains "<text>"
      And SMS explains "This training system does not go further here."

      @MAN-3
      Examples:
        | section                                      | world          | menu                                       | text                                                                                                        |
        | Request CoS/CAS allocation increase          | hospital-trust | Licence summary, applications and services | Here a sponsor whose allocation is used up asks for more CoS or CAS. What the form asks stands in manual 2. |
        | Request renewal of annual CoS/CAS allocation | hospital-trust | Licence summary, applications and services | Here the annual allocation is renewed while its window is open. What the form asks stands in manual 2.      |

      @MAN-5
      Examples:
        | section     | world          | menu    | text                                                                                                                     |
        | Defined CoS | hospital-trust | Workers | Defined CoS are for Level 1 users of a sponsor licensed in Skilled Worker. How they are applied for stands in manual 12. |

    Scenario Outline: <section>: what the status of the licence and the level close
      Given the training world "<world>"
      And the user is logged in
      When "<section>" is selected
      Then SMS explains "On a suspended or dormant licence no <records> can be created, assigned, exported or viewed. A Level 2 user views and reports on only the <records> that he or she owns."
      And SMS explains "<manuals>"

      @MAN-5
      Examples:
        | section | world          | records | manuals                                                                                                                                                              |
        | Workers | hospital-trust | CoS     | CoS are created, assigned and reported on here. How this is done stands in manuals 8 to 10; groups of CoS, for Temporary Work - Creative Worker alone, in manual 11. |

      @MAN-4
      Examples:
        | section  | world      | records | manuals                                                                                                                              |
        | Students | university | CAS     | CAS are created, assigned and reported on here by sponsors licensed in the Student Route. How this is done stands in manuals 4 to 7. |
