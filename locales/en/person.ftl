# People: sign-in, contacts, telling them, erasing what they left.

## Acts
# used-as: act-*
act-tell = Tell the raiser
act-read-contacts = Read contacts
act-erase = Erase a text

# used-as: done-*
done-tell = Marked as told.

## Sign-in
work-sign-in = Sign in
work-sign-in-lede = Residents need no account to report or to track. Staff, delegates, units and members of courtyard groups sign in here.
work-login = Login
work-password = Password
work-no-account = No account, or password forgotten
work-no-account-text = Please come to the community office and see the administrator in person. Bring an identity card; it is looked at, not copied.

## Telling
work-tell = To be told
work-tell-lede = These people left a contact, and there is a reply or a question for them, or what they met as well was taken back. Call or write, then tick them off.
work-tell-question = Please tell more: 
work-tell-withdrawn = Taken back by whoever raised it; whoever still has the trouble can report it themself.
work-tell-nobody = Nobody is waiting to be told.
work-tell-since = waiting since { $when }
work-tell-changed = Somebody has told this person already.
work-kept-sign-in = What you typed has been kept. Sign in again to go on with it.
work-kept = Your session had ended and what you typed was not sent. It is all here: check it and send it again. Pictures have to be chosen again.
work-told = Mark as told
work-no-name = no name left
work-contact = Raiser and contact
work-contact-name = Raiser
work-contact-phone = Telephone
work-contact-email = E-mail

## In the public record
# used-as: record-of-*
record-of-person = Personal data
