# People: sign-in, contacts, telling them, erasing what they left.

## Acts
# used-as: act-*
act-tell = Tell the raiser
act-read-contacts = Read contacts
act-erase = Erase a text
act-own-data = See and change one's own data
act-answer-data-request = Answer requests about personal data
act-read-looks = See who looked at personal data

# used-as: done-*
done-tell = Marked as told.
done-answer-data-request = Answered. Whoever asked reads it on their own page.
done-erase = Erased. The record says that something was erased here, and not what.

## Sign-in
work-sign-in = Sign in
work-sign-in-lede = Residents need no account to report or to track. Staff, delegates, units and members of courtyard groups sign in here.
work-sign-in-elsewhere = You signed in last in:
work-login = Login
work-password = Password
work-no-account = No account, or password forgotten
work-no-account-text = Please come to the community office and see the administrator in person, who gives you a link to choose a new one. Bring an identity card; it is looked at, not copied.

## Contacts
work-kept-sign-in = What you typed has been kept. Sign in again to go on with it.
work-kept = Your session had ended and what you typed was not sent. It is all here: check it and send it again. Pictures have to be chosen again.
work-no-name = no name left
work-contact = Raiser and contact
work-contact-name = Raiser
work-contact-phone = Telephone
work-contact-email = E-mail
work-contact-withheld = The contact is not shown now: who looks at it is noted first, and that could not be done. Open this page again in a while.

## Erasing
# used-as: words-*
words-erased = The words were erased, as the law provides.

erase-title = Erase personal data
erase-back = ← Back
erase-lede = Where somebody has a right to it, their words or a picture are erased here. What is erased is gone: from the pages, the search and the exports, and nobody can bring it back. The record keeps a digest and the step “erased”.
erase-copies = Only this place is erased. Where a meeting, a notice or the minutes repeat the same words, erase them there too.
erase-name-stays = The name of a body is not erased here: its meetings, notices and resolutions say by it who decided. To change it, dissolve the body and found one with a new name.
erase-nothing = There are no texts and no pictures to erase.
erase-picture = Erase this picture
erase-sure = This cannot be undone.
erase-for-good = Erase for good
erase-gone = There is no such thing here any more: it was erased already.
erase-passage = Erase a passage of the minutes
erase-passage-words = The passage
erase-passage-hint = Copy it from the minutes, letter by letter. It is erased from every version that has it, and “{ $mark }” stands in its place; the rest of the minutes and the signatures stay as they are.
erase-earlier = Earlier ones
erase-later = Later ones

## In the public record
# used-as: record-of-*
record-of-person = Personal data

## One's own data
own-data-title = What is kept about me
own-data-link = See what the community keeps about me
own-data-link-slip = See what the community keeps about my household
own-data-ask = With a tracking code, or the slip of your household, you see what is kept about you, put it right, take back what you agreed to, take it along as a file and erase it.
own-data-code = Tracking code, or code of the slip
own-data-code-hint = From the receipt, or from the slip that your household got for a vote or an agreement
own-data-open = Open
own-data-no-code = Without a code, please come to the community office. Bring an identity card; it is looked at, not copied.
own-data-no-such = There is no such code. Compare it with the receipt or the slip once more; if it was issued anew, the old one holds no longer.
own-data-lede = Everything that { $community } keeps and that belongs to this code is here, and nothing of anybody else.
own-data-word = Save as a Word file
own-data-json = Save as data (JSON)
own-data-close = Close this page
own-data-acts = What you can do
own-data-registered = You have an account or a role here, and your name and contact are kept for that, too. To change or erase them, ask the office below.
own-data-household = A slip stands for a household and does not say which of you holds it. To change or erase something, ask the office below.
own-data-correct = Put name and contact right
own-data-correct-hint = What you do not want kept, leave empty
own-data-calls = The unit may not call me any more
own-data-calls-about = It holds at once: the unit sees your number no longer.
own-data-untold = No need to tell me the result
own-data-untold-about = Your telephone number and e-mail address are erased at once; your name stays. You look it up with the code.
own-data-letters-again = Send me e-mails again
own-data-erase = Erase name and contact
own-data-erase-about = Name, telephone number, e-mail address and what you agreed to are erased at once, for good. Work on the matter goes on and the code still opens it; the record only says that something was erased.
own-data-erase-now = Erase now
own-data-words = Erase words and pictures of what I took back
own-data-words-about = Nobody works any more on what you took back: your words and pictures are erased at once, for good.
own-data-request = Ask the office to correct or erase
own-data-request-about = What others work with is looked at first. You are answered, on this page, within { $n ->
    [one] a day
   *[other] { $n } days
}.
own-data-request-kind = What shall be done
own-data-request-words = Where, and why
own-data-request-hint = For example: the second picture shows my child's face, please erase it
own-data-request-send = Send
own-data-requests = What you asked for
own-data-asked = Asked on { $day }
own-data-due = to be answered by { $day }
own-data-answered = Answered on { $day }: { $result }
own-data-already-asked = You have asked for the same, and it waits for an answer.

# used-as: own-data-done-*
own-data-done-correct = It was put right.
own-data-done-untold = Telephone number and e-mail address were erased.
own-data-done-calls = It was taken back; the unit sees your number no longer.
own-data-done-letters = E-mails are sent to you again.
own-data-done-erase = Name and contact were erased.
own-data-done-words = Words and pictures were erased.
own-data-done-ask = It was sent. The answer will stand on this page.

# used-as: own-data-kind-*
own-data-kind-correct = Correct
own-data-kind-erase = Erase

# used-as: own-data-result-*
own-data-result-done = Done
own-data-result-partly = Done in part
own-data-result-refused = Not done

# used-as: own-data-seen-*
own-data-seen-contact = looked at name and contact
own-data-seen-telephone = looked at the telephone number
own-data-seen-call-list = list of those to be called
own-data-seen-dead-letters = letters that did not arrive
own-data-seen-objection = looked at what was left with an objection
own-data-seen-need = looked at name and number left with a need
own-data-seen-backup = took a backup along

own-data-contact = Name and contact
own-data-kept = Kept
own-data-nothing = Nothing was left.
own-data-erased = Erased on { $day }.
own-data-since = Since
own-data-for-what = What for
own-data-purpose = To deal with what you raised and to answer you, and for nothing else
own-data-keeps = Until when
own-data-until = { $days } days after the matter has ended, then it is erased by itself; you can erase it earlier
own-data-until-role = As long as you have an account or a role
own-data-reads = Who sees it
own-data-desk-reads = Community staff only
own-data-letters = E-mail
own-data-letters-ended = You want no e-mails; if you left a number, you are called
own-data-guardian = Guardian
own-data-guardian-is = { $name } ({ $relation }) agreed
own-data-matter = { $number }
own-data-door = By which door
own-data-where = Place
own-data-everybody-reads = Everybody sees words and pictures; personal data in them are hidden until somebody has looked
own-data-unit-reads = Community staff and { $unit }
own-data-said = What you said
own-data-pictures = Pictures
own-data-called = Calls by the unit
own-data-called-since = You agreed on { $day }
own-data-not-called = You did not agree; the unit does not see your number
own-data-home = Your household
own-data-home-name = Name
own-data-home-area = Area in the roll
own-data-home-owners = Owners in the roll
own-data-and = ,{" "}
own-data-home-vote = Vote
own-data-home-ballot = Ballot
own-data-home-voted = Given
own-data-home-not-voted = Not given
own-data-home-agreement = Agreement
own-data-home-share = Share
own-data-home-yuan = { $yuan } yuan
own-data-home-reads = Community staff and those who hold the vote see the roll; where it is posted, names are hidden
own-data-looks = Who looked at your name and contact
own-data-looked = Looked
own-data-nobody-looked = Nobody so far.
own-data-looks-kept = Who looked is kept for { $days } days
own-data-look = { $who }: { $what }, { $n ->
    [one] once
   *[other] { $n } times
}
own-data-look-unit = { $role } ({ $unit })
own-data-stays = What cannot be erased, and why
own-data-stays-record = The place in the record
own-data-stays-record-why = When somebody did which step in which role stays for everybody to check; no name, no number and no word of yours is in it
own-data-stays-ballot = A ballot that was given
own-data-stays-ballot-why = It is needed to count and to check, and the law has it kept; on a secret ballot your household does not stand
own-data-stays-roll = The roll
own-data-stays-roll-why = Who may vote follows from it; what is wrong is put right
own-data-stays-money = The accounts
own-data-stays-money-why = The law has them published and kept; what is wrong is corrected by a red entry, not erased

## Requests about people's data
data-requests-title = Requests about personal data
data-requests-back = ← Back
data-requests-lede = What residents ask to have corrected or erased, with their codes. Do it on the page that it is about, then answer here; they read the answer on their own page.
data-requests-nothing = Nobody asks for anything.
data-requests-changed = Somebody has answered it.
data-requests-overdue = was to be answered by { $day }, overdue
data-requests-answer = Answer
data-requests-result = Was it done
data-requests-words = The answer; where it was not done, why
data-requests-party = Agreement, no. { $n }
data-requests-home = Vote, home no. { $n }
admin-data-requests = What residents ask to have corrected or erased: answer in time
admin-data-requests-count = { $n ->
    [one] one waits
   *[other] { $n } wait
}

## Who looked
looks-title = Who looked at personal data
looks-lede = Whenever staff open a resident's name, number or address, it is noted here and kept for { $days } days. The same opened again within ten minutes is one look; of telephone numbers each counts. Names in the rolls of owners are not included. Each backup that an administrator takes along is noted here, too.
looks-by = Who looked
looks-whose = At whose data
looks-whose-hint = A name, or the number of a matter
looks-find = Find
looks-nobody = Nobody looked.
looks-everybody = everybody
looks-times = { $n } times that day

## People and roles
holders-title = People and roles
holders-lede = Whoever holds a role or has an account. Residents who only left a contact are not here.
holders-add = Add a person
people-many = Add several people
people-many-lede = Select the rows in your spreadsheet, copy them, and paste them below. Each person gets a link to choose a password, printed as a slip to hand over. Where one row is wrong, nobody is added.
people-many-example = How each row is written
people-many-roles = Roles: { $roles }.
people-many-rows = People to add
people-many-rows-hint = One person a line: name, role, where it holds, login, with tabs or commas between. Leave “where” empty for roles of the whole community. At most { $most } people at once.
people-many-send = Add them and make the links
people-many-line = Line { $line }
people-many-refused = Nobody was added. Put these lines right and send it again.
people-many-cells = Four cells are needed: name, role, where, login. “Where” may be empty, but what separates the cells must be there.
people-many-name-missing = The name is missing.
people-many-login-missing = The login is missing. Everybody has their own, such as a short form of their name.
people-many-no-role = There is no role called “{ $given }”.
people-many-no-unit = There is no unit called “{ $given }”. Add the unit first.
people-many-no-body = There is no body called “{ $given }”. Add the body first.
people-many-made = { $n ->
    [one] { $n } person was added, with a link
   *[other] { $n } people were added, each with a link
}
people-many-once = Shown this once: print it now, cut it up, and hand each slip over in person. It is gone when you leave this page; a lost slip is replaced on the page of the person.
holders-find = Find by name or login
holders-none = Nobody was found.
holders-no-name = (name erased)
holders-no-roles = no role
holders-no-account = no account
holders-name = Name
holders-role = Role
holders-no-role = Choose a role.
holders-scope = Where it holds
holders-scope-hint = A place for building leads and grid workers; a body for members of groups and councils; a unit for unit handlers; nothing for the other roles, which then hold in the whole community.
holders-place = Place
holders-place-hint = A code, a name or a full name, such as “东风巷14号院 1栋”.
holders-body = Body
holders-unit = Unit
holders-one-scope = Only one of place, body and unit.
holders-account = Give an account
holders-account-hint = Can be left empty: once they are added, make a link on their page, and they choose the password themself. Nobody comes to the desk without an account.
holders-password-hint = 8 characters at least, and not what anybody would guess: four unrelated words. Tell it to them in person.
holders-new-password = Another login or password
holders-password-out = Once it is saved, they have to sign in again everywhere.
holders-save-account = Save the account
holders-email = E-mail for work
holders-email-hint = Work that comes for their unit is told there; without one no letters are sent.
holders-save-email = Save the address
holders-roles = Roles held
holders-end = End this role
holders-end-sure = What the role may do can then be done no longer; what was done stays in the record.
holders-end-role = End it

## Own account
account-title = My account
account-password = Change the password
account-old = Present password
account-new = New password
account-new-hint = 8 characters at least, and not what anybody would guess: four unrelated words.
account-change = Change it
account-sessions = Where you are signed in
account-sessions-about = If you do not know one of these, end it and change your password.
account-this = this one
account-since = Since { $begun }, last used { $seen }
account-end = End it
account-end-others = End all others

# used-as: account-device-*
account-device-phone = Phone
account-device-tablet = Tablet
account-device-computer = Computer
account-device-program = Program
account-device-other = Unknown device

# used-as: account-done-*
account-done-password = The password was changed. You have been signed out everywhere else.
account-done-ended = Ended.
account-done-linked = Linked. You can sign in with it from now on.
account-done-unlinked = Unlinked. You have been signed out everywhere else.
account-done-codes-off = Codes are off. From now on the password is enough.

## Codes of a telephone
codes-title = Codes at sign-in
codes-are-on = On: a code of your telephone is asked at sign-in.
codes-are-off = Off: the password alone is enough to sign in.
codes-see = See or switch off
codes-switch-on = Switch codes on
codes-switch-off = Switch codes off
codes-lede = After the password, a code of six digits is asked, which an app on your telephone shows and which changes every half minute. Whoever finds out your password then still does not get in. Any app for such codes will do; it needs no network.
codes-begin = Begin
codes-held-back = Whoever gives roles needs codes here: the rule book asks for it. Until you switch them on, this role of yours waits.
codes-scan = Open the app on your telephone and scan this.
codes-type = If it cannot scan, type this key:
codes-qr-label = QR code with the key for the app
codes-first = The code that the app shows now
codes-first-hint = Six digits.
codes-now-on = Codes are on. You have been signed out everywhere else.
codes-recovery = If you lose the telephone
codes-recovery-about = Each of these opens the sign-in once instead of a code. They are shown this once: print or copy them, and keep them apart from the telephone.
codes-kept = I have kept them
codes-on-since = On since { $when }.
codes-off-about = Then the password alone is enough to sign in. The codes on paper end, too.
codes-ask = One more step: the code
codes-ask-lede = So far it fits. Now type the code that the app on your telephone shows.
codes-ask-hint = Six digits; or one of the codes you kept on paper.
codes-code = Code
codes-lost = Telephone lost
codes-lost-text = Use one of the codes on paper. If you have none left, see the administrator in person.

## Signing in by a provider
provider-or = Or
provider-about = If your account is linked to { $provider }, you need no password.
provider-sign-in = Sign in with { $provider }
provider-instead-about = You need not choose a password: let { $provider } say who you are, and sign in with it from then on.
provider-instead = Use { $provider } and no password
provider-title = Signing in with { $provider }
provider-linked = Linked since { $when }. You can sign in with { $provider } or with your password. Signing out here ends only this; sign out of { $provider } there.
provider-alone = You have chosen no password, so this is your only way in. To have a password instead, ask the administrator for a link to choose one.
provider-unlink = Unlink
provider-link-about = Once it is linked, you can sign in with { $provider } without your password. Your roles and what you may do stay as they are, and where codes at sign-in are on, the code is still asked. After changing your password, link it again.
provider-link-password = Type your present password first
provider-link = Link to { $provider }
provider-sent-title = Confirm who you are
provider-sent = You are being taken to { $provider }. Once it knows you, you come back by yourself; please do it within ten minutes.
provider-sent-on = Go on to { $provider }
provider-not-in-title = You are not signed in by it
provider-again = Back to signing in

# used-as: provider-not-in-*
provider-not-in-away = The sign-in service does not answer now. Try again in a few minutes, or sign in with your name and password.
provider-not-in-denied = It was not agreed to there, and nothing was changed. Try again, or sign in with your name and password.
provider-not-in-distrusted = What came back from there does not hold when checked, so nobody was signed in. Try again; if that does not help, sign in with your name and password, and tell the administrator.
provider-not-in-stale = This step was used already, took more than ten minutes, or was not begun in this browser. Begin again.
provider-not-in-unknown = You are known there, but no account here is linked to it. If you have an account, sign in with your name and password first, then link it under “My account”. If you have none, ask the administrator in person for a link.
provider-not-in-taken = Who you are there is linked to another account already. Use your own identity there, or unlink it in that account first.

## Links to choose a password
welcome-title = Choose your password
welcome-lede = Whoever has given you access has handed you a code. Type it here.
welcome-code = Code
welcome-code-hint = Twelve letters and digits, such as K7QM-2XAB-9TRC.
welcome-open = Go on
welcome-choose = Save the password
welcome-ends = This link holds until { $when }, and once.
welcome-no-link = This code does not hold: it was used, its time is over, or it was mistyped. Check it, or ask for a new one.
welcome-taken = Somebody else has the login that was written down for you. Choose another one, then your password.
welcome-other-login = Another login
welcome-done = The password is saved. Now sign in with it.
welcome-have = I have a code to choose a password

invite-make = Make a link to choose a password
invite-about = For a new person, or where the password was forgotten. You see it once, hand it over in person, and never learn the password. A link made before ends.
invite-made = Link to choose a password
invite-once = Shown this once: print it or copy it, and hand it over in person. Whoever holds it gets in.
invite-ends = Holds until
invite-address = Address
invite-by-hand = Scan it, or type the code at { $address }
invite-qr-label = QR code of the link to choose a password

holders-out = Sign them out everywhere
holders-out-about = For a lost telephone or a computer that was left open. They can sign in again with their password.
holders-codes-off = Take codes off
holders-codes-off-about = Only for somebody who stands before you and has lost telephone and paper. They are signed out everywhere, and the password alone is enough until they switch codes on again.

# used-as: holders-done-*
holders-done-out = They were signed out everywhere.
holders-done-codes-off = Codes were taken off.
holders-done-elsewhere = They are asked. Tell them the address below.
holders-done-elsewhere-end = Nobody signs in from there any more.

## Rules
# used-as: rule-*
rule-account-link-days = Days for which a link to choose a password holds
rule-privacy-answer-days = Days within which requests about personal data are answered
rule-privacy-contact-days = Days after the end of a matter for which name and contact are kept
rule-privacy-looks-days = Days for which is kept who looked at personal data
rule-account-code-for-keepers = Whether administrators and secretaries must type a code of their telephone at sign-in

## Several communities in which one person works
# used-as: elsewhere-done-*
elsewhere-title = Work in other communities
elsewhere-see = Work in other communities
elsewhere-lede = With this account you can also work in other communities of this installation. Each of them says in which role, and can end it at any time.
elsewhere-works = Where you work
elsewhere-works-nowhere = Only here so far.
elsewhere-look = Does a community ask you to work there?
elsewhere-which = Community
elsewhere-which-hint = Its administrator told you that they asked.
elsewhere-look-button = Look
elsewhere-asks = asks whether this is you
elsewhere-asks-nothing = This community asks nothing of you. Ask its administrator whether they wrote your login and your community as they are.
elsewhere-as = Name
elsewhere-until = You can say so until
elsewhere-agree = Yes, this is me
elsewhere-decline = No
elsewhere-leave = Give this up
elsewhere-leave-about = You see that community only as everybody does from then on. What you did there stays in its record.
elsewhere-done-agreed = Done. You work there, too, from now on; change between your communities at the head of the page.
elsewhere-done-left = Done.
elsewhere-signs-in = Signs in from another community
elsewhere-signs-in-at = signs in at { $community }
elsewhere-community = Community in which they sign in
elsewhere-login = Their login there
elsewhere-agreed = Said that it is them on
elsewhere-address = Tell them to open this address, signed in there
elsewhere-offer = Sign in from another community
elsewhere-offer-about = For somebody who already signs in in another community of this installation, such as the street office. They say themself that it is them; whether there is such a login is not told here. Roles are given and ended on this page as always, and no role that gives roles is worn from elsewhere.
elsewhere-offer-button = Ask them
elsewhere-end = End signing in from there
