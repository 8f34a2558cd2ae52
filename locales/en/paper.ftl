# Words of documents, printed and as Word files.

paper-back = Back
paper-word = Download as a Word file
paper-print = Print
paper-colon = :{" "}
paper-where-to = { $community } ({ $contact })
paper-nth = No.
paper-name = Name
paper-seated-by = How they came to it
paper-term = Term
paper-signature = Signature
paper-time = Time
paper-remark = Remark

## Bodies
paper-members = List of members (to print, Word)
paper-members-title = Members of { $body }
paper-members-proposed-title = Proposed members of { $body }

## Notices
paper-sheet = As a document (to print, Word)
paper-no-objections = Nobody objected within the period.

## Meetings
paper-meeting = Meeting
paper-when = Time
paper-where = Place
paper-agenda = Agenda
paper-item = { $n }. { $title } ({ $kind })
paper-item-of-matter = { $n }. { $title } ({ $kind }, matter { $matter })
paper-come = Please be on time; whoever cannot come asks to be excused before.
paper-called-off = The meeting does not take place: { $reason }
paper-body-meeting = { $body }
paper-meeting-notice-title = Notice of a meeting of { $body }
paper-sign-in-title = Sign-in sheet of { $body }
paper-chair = Chair
paper-recorder = Recorder
paper-minutes-head = Minutes of { $body }
paper-minutes-line = { $year }, meeting { $number } · { $day }
paper-minutes-draft = A draft made from what was recorded. It is not written down yet and proves nothing.
paper-minutes-waits = These minutes wait for signatures and do not stand yet.
paper-minutes-frozen = These minutes were signed and stand since { $day }.
paper-minutes-changed = Why this version differs: { $reason }
paper-minutes-digest = Digest of the text (another word, another digest): { $digest }

## Results of decisions
paper-result-title = Result of a decision of { $body }
paper-subject = Item
paper-motion = What was decided on
paper-voted-by = How
paper-due = Due
paper-present = Present
paper-proxies = Proxies
paper-agree = Agree
paper-oppose = Oppose
paper-abstain = Abstain
paper-basis = Basis
paper-result-force = This sheet says how the meeting voted. Whether that is an opinion, a resolution or a decision, another document says. Whoever objects tells the community.

## Results of elections
paper-elected-title = Result of an election of { $body }
paper-seats = Seats
paper-cast = Papers cast
paper-void = Void
paper-blank = Blank
paper-votes = Votes
paper-elected = Elected
paper-tied = Equal votes, to be elected again

## Agenda
paper-agenda-title = Agenda of a meeting of { $body }
paper-how = How
paper-papers = Papers
paper-of-matter = Matter { $matter }
paper-agenda-speech = Nobody speaks for longer than { $minutes } minutes, nor more than { $times } times on one motion.

## Register of six steps
paper-register-title = Register of the six steps, { $community }
paper-register-subject = Subject
paper-register-corrected = Put right
paper-register-posted = Posted where

## Resolutions
paper-resolution = As a document (to print, Word)
paper-resolution-title = Notice: { $kind }
paper-number = Number
paper-resolution-result = Result of a vote
paper-resolution-force = Force
paper-between = {"; "}
paper-result = Result
paper-resolution-object = How to object
paper-resolution-unpublished = Not published yet ({ $kind }). Once it is, anybody may object within the period.
paper-resolution-object-until = Public until { $time }. Until then anybody may object: on the page of the notice, or at the community’s desk, which writes it down. Every objection is answered, and nothing takes effect before that.
paper-resolution-taken-down = The notice was taken down before its end: it has to be published again.
paper-resolution-object-over = The notice ended at { $time }. No objection waits for an answer.
paper-resolution-object-open = The notice ended at { $time }. Objections that wait for the community’s answer: { $n }.
paper-resolution-object-official = Whoever objects to an official result tells the office that announced it.
paper-resolution-page = Page of the notice

## Agreements and consents
paper-agreement = Deed (print, Word)
paper-agreement-consent = Sheets to sign (print, Word)
paper-agreement-title = Agreement: { $title }
paper-agreement-stage = State
paper-agreement-shares = What each party bears
paper-agreement-income-shares = What each party gets
paper-agreement-sum = Sum
paper-agreement-own-only = Only your own line and those that you witness; what all parties bear or get is read by whoever brings them together and by the supervisors of accounts; the sheet of a project's final account lists those who consented, homes and names masked.
paper-agreement-digest = Digest of this version (first 16)
paper-agreement-digest-note = One letter more, and the digest is another. A signature holds for this version only.
paper-agreement-sign = Signatures (seals) and days
paper-agreement-page = Read it at
paper-consent-title = Consent
paper-consent-agreement = Agreement
paper-consent-gives = Gives beside
paper-consent-scan = Scan to read the whole agreement
paper-consent-says = We have read version { $version } of the agreement in full, and know our share as it stands above. Once the agreement is changed this consent is void, and we are asked again.
paper-consent-sign = Signature (seal)
paper-consent-day = Day
paper-consent-witness = Witness (where somebody signs for another)
paper-consent-back = You may disagree, and need not say why. Give the signed sheet back to { $where }, where it is photographed and entered.

## Acceptance and final account of a project
paper-acceptance = Sheet of acceptance (print, Word)
paper-acceptance-title = Acceptance of a project
paper-acceptance-what = What was seen, and what has to be mended
paper-acceptance-good = Good
paper-acceptance-again = To be mended
paper-acceptance-first = Accepted by
paper-acceptance-second = Accepted by
paper-acceptance-supervisor = Supervisor
paper-acceptance-note = Whoever did the work or approved it does not accept it. Photograph the signed sheet and enter it on the page of the project.
paper-account = Final account (print, Word)
paper-account-sources = Where the money came from
paper-account-source = Source
paper-account-in-kind = In kind or discount (by the books, not in the cash)
paper-account-amount = Amount
paper-account-agreed = Budget (as agreed)
paper-account-said = Remarks
paper-account-decided = Decided on
paper-account-voted = Vote: asked { $asked }, for { $agree }, against { $oppose }, abstained { $abstain }.
paper-account-consented = Answers of the parties: asked { $asked }, consent { $agree }, decline { $oppose }.
paper-account-paid = What was paid
paper-account-voucher = Voucher
paper-account-proofs = Proofs attached: { $n }
paper-account-red = Red entry { $no }: −{ $amount }
paper-account-paid-more = And { $n } more: see the accounts.
paper-account-parties = Parties
paper-account-each = Each bears
paper-account-shares-more = And others, together
paper-account-shares-others = Who did not consent, together
paper-account-shares-note = Of a home only the building is named, of a name only the first character, and they do not stand in the order of the homes. Each line is of parties that consented to this version of the agreement, or that bear nothing and are not asked; those who did not consent are one line that does not say who they are. It is the share that was agreed, not what anybody paid.
paper-account-seen = Picture of the acceptance { $n }
paper-account-rest = What becomes of the rest
paper-account-given-back = Given back by what each gave: { $amount } yuan.
paper-account-rest-open = In the fund there are { $amount } yuan left; what becomes of them stands on the page of the fund.
paper-account-rest-closed = The fund is closed, with { $amount } yuan left: { $goes }.
paper-account-objections = Objections so far: { $n }; waiting for an answer: { $open }.
paper-account-posted = Picture of the posted sheet
paper-account-posted-nth = Picture of the posted sheet { $n }
paper-account-read-on = Payments and shares are as they were when the account was published; the comparison with the books, the rest and the objections are as of { $day }.

## Matters: handling slip, answer letter
paper-goes-on = (Not all of it is printed; scan the code to read the rest.)
paper-place-unknown = Cannot say
paper-handling-title = Handling slip
paper-handling-received = Received
paper-handling-track = Kind
paper-handling-unit = Unit
paper-handling-until = By
paper-handling-scan = Scan to read the matter
paper-handling-about = What it is about
paper-handling-said = What was said
paper-handling-asked = What is asked
paper-handling-done = What was done
paper-handling-taken = Received by, day
paper-handling-handled = Handled by, day
paper-handling-checked = Checked by, day
paper-handling-note = This slip names neither the raiser nor a telephone number. Report the work as done on the page of the matter, with pictures; somebody who did not do it checks it.
paper-answer-title = Reply about “{ $title }”
paper-answer-no = { $number }, reply no. { $n }
paper-answer-to = To
paper-answer-raiser = Whoever raised the matter
paper-answer-raised = On { $day } you raised “{ $title }” (number { $number }). This is our reply:
paper-answer-outcome = Outcome
paper-answer-not-content = If you are not content with this reply, you can use your tracking code at { $track } to rate it or to have the matter opened again, or contact { $where }.
paper-answer-ends = Yours faithfully
paper-answer-seal = { $community } (seal)

## Register of a reception
paper-reception-title = { $community }: register of a reception
paper-reception-of = Reception
paper-reception-delegates = Delegates
paper-reception-delegate = { $name } ({ $kind })
paper-reception-raiser = Visitor
paper-reception-contact = Reached at
paper-reception-not-left = Not left
paper-reception-where = Where it is
paper-reception-about = What it is about
paper-reception-said = What was said
paper-reception-answered = Answered on the spot
paper-reception-given-to = Passed on to
paper-reception-signs-raiser = Visitor
paper-reception-signs-delegate = Delegate
paper-reception-signs-desk = Written down by
paper-reception-note = Delegates write down, pass on and follow up; they decide nothing. This sheet holds personal data: hand it to the community after use.
