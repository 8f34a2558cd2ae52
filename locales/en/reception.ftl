# Receptions by delegates.

## Acts
# used-as: act-*
act-open-reception = Open a reception
act-write-reception = Write down at a reception
act-close-reception = Close the reception

## Fixed words
# used-as: notice-*
notice-in-time = Announced in time
notice-short = Announced late
notice-afterwards = Recorded afterwards

# used-as: delegate-*
delegate-party-congress = Party congress delegate
delegate-peoples-congress = People’s congress deputy
delegate-cppcc = CPPCC member

## Rules
# used-as: rule-*
rule-reception-notice-days = How long ahead a reception is announced
rule-reception-delegates-min = Delegates at a reception, at least

## Pages for residents
receptions-title = Receptions by delegates
receptions-lede = Delegates come to the courtyard, listen, write it down, pass it on and see it through.
receptions-none = No receptions yet.
receptions-ahead = To come
receptions-past = Past
reception-when = When
reception-paper-register = Register of the reception (print, Word)
reception-paper-sheet = Print its sheet
reception-place = Where
reception-delegates = Delegates
reception-notice = Notice
reception-matters = Matters written down: { $n }
reception-none = No public matters yet.

## Work
work-reception-new = Announce a reception
work-receptions-open = Receptions not over yet
work-reception-lede = The announcement is public: time, place, names of the delegates.
work-reception-title = Title
work-reception-title-hint = For example: June reception by party delegates
work-reception-date = Date
work-reception-from = From
work-reception-to = Until
work-reception-when = When
work-reception-place = Place
work-reception-delegates = Delegates
work-reception-no-delegates = No delegates are registered yet. The administrator has to grant the role first.
work-reception-delegate = Delegate { $n }
work-reception-kind = Delegate { $n } to what
work-reception-nobody = (nobody)
work-reception-open = Publish
work-wrong-reception = Please give date and times in full, for example 2026-06-12, 14:30 to 16:30.
work-wrong-delegates = A delegate was chosen twice or is not registered. Please choose again.
work-wrong-kind = Please choose what delegate { $n } is: party congress, people’s congress or CPPCC.
work-reception-write = Write a matter down
work-reception-written = Written down: { $n }
work-reception-nothing = Nothing yet.
work-reception-close = End the reception
work-reception-over = The reception is over; nothing more can be written down.

## The register: writing down at a reception or on the way, also without network
desk-register = Write down on site
desk-register-link = With pictures, or without network: write down on this device
desk-register-lede = For receptions and rounds: one person after the other, also without network. What is written stays on this device until it has been sent.
desk-register-reception = At a reception
desk-register-no-reception = Not at a reception
desk-register-channel = How it came (if not at a reception)
desk-register-pictures = Pictures (optional)
desk-register-answer = Answered on the spot (optional)
desk-register-answer-hint = Everybody reads it as the first reply. Leave it empty to pass the matter on to the community.
desk-register-written = Written down so far
desk-register-own = by you
desk-register-theirs = by somebody else
desk-register-received = came in { $at }
desk-register-queue = Your turn
desk-register-turn = No. { $n }
desk-register-turn-script = Turn {"{n}"}
desk-register-moved-script = Turn {"{n}"} was given out by another device meanwhile: it is now turn {"{t}"}. Please correct it on the paper.
desk-register-closed = The reception that was chosen here was ended meanwhile. Please choose another, or none.
desk-register-unsent-title = Not sent yet
desk-register-unsent-script = {"{n}"} entry not sent, written {"{t}"}.|{"{n}"} entries not sent, the oldest written {"{t}"}.
desk-register-all-sent = Everything has been sent.
desk-register-offline = No network: keep writing. It is sent by itself once the network is back.
desk-register-sign-in = Your session has ended. What you wrote is still here; sign in again and it is sent.
desk-register-locked = Nobody is signed in on this device. Sign in once with network; after that you can write without it.
desk-register-others-script = {"{n}"} entry of somebody else waits on this device; it is sent once they sign in.|{"{n}"} entries of somebody else wait on this device; they are sent once they sign in.
desk-register-room-script = Room for {"{n}"} more entry on this device.|Room for {"{n}"} more entries on this device.
desk-register-full = This device is full. Send what waits, or throw something away; what you typed stays.
desk-register-pictures-script = At most {"{n}"} picture with one entry; the others were left out.|At most {"{n}"} pictures with one entry; the others were left out.
desk-register-with-pictures-script = {"{n}"} picture|{"{n}"} pictures
desk-register-take-out-script = Take out picture {"{n}"}
desk-register-waiting = Waits to be sent
desk-register-refused = Not taken
desk-register-unreadable = This entry can no longer be read on this device.
desk-register-too-large = It is too large to be sent. Take out a picture and send it again.
desk-register-busy = Finish what stands in the form first, or empty it.
desk-register-no-device = This browser cannot keep entries without network. The page works with network.
desk-register-other-role = You wrote this down in another role. Put that role on again (at the foot of the page), then send it again.
desk-register-slips = Sent: slips to hand over
desk-register-slips-hint = The code stands on this device only until the slip has been handed over or you sign out.
desk-register-print = Print
desk-register-correct = Correct
desk-register-again = Send again
desk-register-drop = Throw away
desk-register-given = Slip handed over
desk-register-sure = Throw this entry away for good? It was not sent, and nobody else has it.
desk-register-leave = Some of what you wrote down has not been sent. If you sign out, it is deleted from this device for good. Sign out all the same?

## In the public record
# used-as: record-of-*
record-of-reception = Receptions
