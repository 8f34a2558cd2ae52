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

## In the public record
# used-as: record-of-*
record-of-reception = Receptions
