# Four deliberations, two publications: a weighty question goes through six steps in order, each with day, roll and document.

## Acts
# used-as: act-*
act-begin-procedure = Begin a procedure
act-note-step = Record this step
act-correct-step = Put this step right
act-disclose-resolution = Publish the resolution
act-disclose-result = Publish the result
act-withdraw-procedure = Drop the question

# used-as: done-*
done-begin-procedure = Begun. The first step is recorded next.
done-note-step = Recorded.
done-correct-step = Put right. What was recorded before is kept below.
done-disclose-resolution = The notice of the resolution is posted. The result can follow once its period is over and every objection is answered.
done-disclose-result = The notice of the result is posted.
done-withdraw-procedure = Dropped; the reason is public.

## Fixed words
# used-as: stage-*
stage-under-way = Under way
stage-stopped = Not carried, stopped
stage-completed = All six steps done

# used-as: procedure-step-*
procedure-step-propose = The Party organisation proposes
procedure-step-consult = The two committees consult
procedure-step-review = The Party members review
procedure-step-resolve = Residents or their representatives resolve
procedure-step-disclose-resolution = The resolution is made public
procedure-step-disclose-result = The result is made public

# used-as: procedure-standing-*
procedure-standing-done = Done
procedure-standing-not-carried = Not carried
procedure-standing-running = Public now
procedure-standing-now = Now
procedure-standing-to-come = To come
procedure-standing-not-reached = Not reached

# used-as: procedure-assembly-*
procedure-assembly-representatives = Residents’ representatives
procedure-assembly-residents-meeting = Residents’ meeting

# used-as: notice-about-*
notice-about-procedure = About a procedure in six steps

# used-as: rule-*
rule-procedure-papers-days = Procedure in six steps: days ahead on which papers to review and resolve are handed out
rule-procedure-papers-ahead-days = Procedure in six steps: days ahead on which these papers are handed out at the earliest

## Pages for residents
procedures-title = Decisions in six steps
procedures-lede = How a weighty question is decided: the Party organisation proposes, the two committees consult, the Party members review, residents or their representatives resolve; then the resolution and its result are made public.
procedures-none = No question goes through the six steps yet.
procedure-of = Decided in six steps
procedure-begin-of-matter = Take it through the six steps
procedure-at = Step { $n } of 6: { $step }
procedure-step = Step { $n }: { $step }
procedure-state = State
procedure-place = Place
procedure-matter = From the matter
procedure-begun = Begun
procedure-begun-on = Begun { $day }
procedure-begun-by = { $day } · { $role }
procedure-question = The question
procedure-steps = Six steps
procedure-withdrawn = Dropped because:
procedure-not-carried = This step was not carried, and the procedure stops here. Not carried is not the opposite carried.
procedure-day = Day
procedure-where = Where
procedure-form = Form
procedure-by-meeting = Decided at a meeting
procedure-roll-numbers = due { $due } · present { $present } · for { $agree } · against { $oppose } · abstained { $abstain }
procedure-test = { $test }: { $have }/{ $of }; asked for { $asks } ({ $whole }), that is { $need } people at least: { $holds }
procedure-holds = reached
procedure-fails = not reached
procedure-basis = Rests on:
procedure-papers = Papers handed out
procedure-source = Source of the numbers
procedure-from-meeting = Meeting
procedure-said = What was decided
procedure-corrected = { $n ->
    [one] Put right once
   *[other] Put right { $n } times
}
procedure-corrected-on = { $time }, by { $role }: { $reason }
procedure-before = Recorded before:
procedure-notice = Notice
procedure-notice-link = { $from } to { $to }
procedure-notice-unanswered = { $n ->
    [one] The period is over; one objection waits for an answer.
   *[other] The period is over; { $n } objections wait for an answer.
}
procedure-notice-taken-down = The notice was taken down early; it has to be published again.
procedure-result = Result
procedure-cost = Amount
procedure-yuan = { $yuan } yuan

## Work
work-procedure-new = Begin a procedure
work-procedure-lede = Write down first what is to be decided. The six steps are recorded one after another, each in public.
work-procedure-title = Title
work-procedure-title-hint = For instance: street lamps in the courtyard
work-procedure-question = The question
work-procedure-question-hint = One sentence that can be answered with yes or no; then what is done, what it costs and who pays.
work-procedure-matter = From which matter (may be left empty)
work-procedure-matter-hint = For instance 2026-0031. Only a public one.
work-procedure-place = Where
work-procedure-everywhere = The whole community
work-procedure-begin = Begin
procedure-field-day = On which day
procedure-field-assembly = Which assembly resolved
procedure-field-place = Where
procedure-field-form = In which form
procedure-hint-form = For instance: a meeting, show of hands
procedure-field-papers = When papers were handed out
procedure-hint-papers = { $n ->
    [one] One day ahead at least
   *[other] { $n } days ahead at least
}
procedure-field-motion = From a decision of a meeting (may be left empty)
procedure-hint-motion = With a decision of a meeting, its day, place and numbers are taken from there.
procedure-motion = { $day } { $body }: { $text } ({ $agree }/{ $present })
procedure-field-due = Due
procedure-field-present = Present
procedure-field-agree = For
procedure-field-oppose = Against
procedure-field-abstain = Abstained
procedure-field-source = Source of the numbers
procedure-hint-source = For instance: sign-in sheet, roll of Party members
procedure-field-said = What was said and decided
procedure-field-sheet = Photos of the signed sheet
procedure-hint-sheet = May be left out. Only people who work here see the photos. Where a step is put right, those it has stay unless others are chosen.
procedure-field-reason = Why it is put right
procedure-hint-reason = What was recorded before is kept, and the reason is public.
procedure-field-why = Why it is dropped
procedure-hint-why = It becomes public.
procedure-field-title = Title of the notice
procedure-field-text = Text of the notice
procedure-hint-text = Telephone numbers, ID numbers and addresses are masked.
procedure-field-result = What came of it
procedure-hint-result = This is the text of the notice. Where money was spent, say how much.
procedure-field-cost = Amount in yuan (may be left empty)
procedure-hint-cost = For instance: 12800.50
procedure-field-from = Public from
procedure-field-to = Public until
procedure-hint-to = { $n ->
    [one] One day at least, the first not counted.
   *[other] { $n } days at least, the first not counted.
}
procedure-draft-resolution-title = Resolution on “{ $title }”
procedure-draft-result-title = Result of “{ $title }”
procedure-draft-resolution = On { $day } the { $assembly } carried it: { $due } due, { $present } present, { $agree } for.

## Register
procedure-print = Register (to print, for Word)
procedure-register-share = Due / present / share
procedure-register-voices = For / against / abstained
procedure-register-agreed = Share that agreed
procedure-sign-chair = Chair (signature)
procedure-sign-recorder = Recorder (signature)
procedure-sign-present = Those present (signatures)
procedure-sign-responsible = Responsible (signature)

## Where something is wrong
procedure-wrong-day = Give the day, for instance 2026-06-08.
procedure-wrong-number = Due, present, for, against and abstained are whole numbers; write 0 for nobody.
procedure-wrong-choice = Choose the residents’ meeting or the residents’ representatives.
procedure-wrong-motion = The decision of the meeting cannot be read. Choose it again.
procedure-wrong-cost = Give the amount in yuan with two decimals at most, for instance 12800.50.
procedure-wrong-matter = The number of the matter cannot be read. Write it as it is, for instance 2026-0031.

## In the public record
# used-as: record-of-*
record-of-procedure = Procedure in six steps
