# Why something was not done: what was wrong, then what to do. $detail is a limit, a date or a number, shown as it is.

## Matters
refusal-not-in-this-state = This cannot be done as things stand. Reload the page to see what can be done now.
refusal-role-may-not = Your present role may not do this. Change your role, or ask a colleague who may.
refusal-not-your-unit = Another unit has this matter. Speak to the community staff.
refusal-outside-your-place = This place is not among those you look after. Pass the matter to whoever looks after it.
refusal-not-the-raiser = Only the person who raised the matter can do this. Use the tracking code.
refusal-handler-cannot-verify = Whoever did the work cannot verify it. Ask somebody else to check.
refusal-assignment-is-binding = It has been decided who does this, and that stands: it cannot be returned or changed. Explain any difficulty in a reply.
refusal-no-reply-yet = There is no public reply yet, so the matter cannot end. Reply first.
refusal-merge-into-itself = A matter cannot be merged into itself. Give the number of another one.
refusal-merge-target-ended = { $detail } has ended or was merged itself. Choose another matter.
refusal-merge-visibility = { $detail } is not visible to the same people as this matter. Choose another matter.
refusal-merge-hazard = { $detail } is an ordinary matter; merged into it, a hazard would lose its 48 hours. Merge { $detail } into this one instead.
refusal-nothing-corrected = Nothing is different from what stands there. Change something, then send it again.
refusal-correct-deferred = It is deferred, and a hazard is not put off. Resume it first, then correct it.
refusal-hazard-not-deferred = A hazard cannot be put off. Deal with it now, or report it to the street office.
refusal-hazard-not-withdrawn = This hazard was accepted and the danger is still there: it cannot be taken back. If the danger is gone, tell the community.
refusal-others-stand-behind = Another matter was merged into it, or somebody known here met the same: they wait for an answer, so it cannot be taken back. If you no longer wish to follow it, there is nothing you need to do.
refusal-not-your-channel = What comes through “{ $detail }” is written down by staff who were there. Use the web form.
refusal-defer-until-past = The date on which work resumes has passed. Choose a date in the future.
refusal-defer-too-long = A matter can be deferred for { $detail } days at most. Choose an earlier date.
refusal-review-date-missing = What is not solved needs a date on which you will look at it again, for instance a day in three months.
refusal-review-date-too-near = The review date is too near: checking and closing come first. Choose a day in two weeks or later, for instance in three months.
refusal-review-date-too-far = The review must take place within { $detail } days. Choose an earlier date.
refusal-decline-reopened = This was worked on and opened again; it cannot be declined any more. Do it, have it checked, and close it.
refusal-with-the-street = This lies with the street office, which assigns it or hands it back.
refusal-phone-incomplete = The number is not complete, or has a digit too many. A mobile number has 11 digits, for example 13812345678; a fixed line has its area code, for example 0871-63312345.
refusal-email-incomplete = Give a whole e-mail address, for example name@example.com.
refusal-rating-range = A rating is a number from 1 to 5. Choose one of them.
refusal-already-rated = This outcome has been rated already. It cannot be rated twice.
refusal-reopen-window-over = The matter was closed more than { $detail } days ago and cannot be reopened. Raise a new one.
refusal-reopened-too-often = The matter was reopened { $detail } times. Only the street office can reopen it now: ask them.
refusal-already-supported = You have said “me too” already. There is nothing more to do.
refusal-own-matter = You raised this matter yourself and need not say “me too”.
refusal-nothing-to-review = No personal data were found in this matter. There is nothing to review.
refusal-already-so = It is so already. There is nothing to change.
refusal-nothing-awaits-review = Nothing waits for a look here.
refusal-record-too-long = The record of this matter is full. Raise a new matter and mention its number.
refusal-too-many-today = This was said { $detail } times about the matter today. Come back tomorrow, or telephone the community.
refusal-no-such-matter = There is no matter { $detail }. Check the number.
refusal-in-the-future = The time given has not come yet. Check the date.

## What was filled in
refusal-text-missing = Something that is needed was left out or is too short. Fill it in and send it again.
refusal-password-guessed = This password is easily guessed. Choose another one, for instance four words that have nothing to do with each other.
refusal-text-too-long = The text is too long: { $detail } characters at most. Shorten it and send it again.
refusal-words-not-there = “{ $detail }” does not stand in this text. Copy the words to mask exactly as written, one place a line.
refusal-too-many-pictures = Too many pictures: { $detail } at most. Remove some and send it again.
refusal-not-a-picture = The picture cannot be read, is not complete, or has too many pixels. Send a JPEG, PNG or WebP picture, smaller if need be.

## Time limits and rules
refusal-calendar-ends = The calendar of working days does not reach { $detail }. Ask the administrator to update it.
refusal-no-such-rule = The rule book has no such rule in force. Ask the administrator to add it.
refusal-bad-rule = The rule takes only values in this range: { $detail } (h hours, d days, wd working days). Correct it and send it again.
refusal-bad-rule-dates = The rule would end before it begins. Correct the two days.
refusal-rules-contradict = This makes no sense beside a rule that holds on the same days: “{ $detail }”. What opens a matter again does not count as satisfied, a hazard is given no more time than other matters, and what is not solved is reviewed after the time to check it. Change that rule first, or choose another value.
refusal-bad-rule-text = Whose rule it is, and on what it rests, are each one line of at most { $detail } characters. Correct them.

## The register
refusal-no-such-place = There is no such place. Choose one from the list.
refusal-no-such-unit = There is no such unit. Choose one from the list.
refusal-no-such-person = There is no such person. Register the person first, then choose again.
refusal-no-such-body = There is no such body. Choose one from the list.
refusal-no-such-reception = There is no such reception. Choose one from the list.
refusal-code-in-use = Another place has this code. Choose another code.
refusal-code-prefix = The code must begin with the code of the place above it and be longer. Correct the code.
refusal-place-too-deep = Places can be { $detail } levels deep at most. Put it under a higher place.
refusal-register-full = The limit of { $detail } is reached; no more can be added. Ask the administrator.
refusal-uncountable = This vote cannot be counted: { $detail }
refusal-name-in-use = This name is in use. Choose another one.
refusal-login-in-use = Somebody else has this login. Choose another one.
refusal-password-too-short = A login is needed, and a password of at least { $detail } characters. Choose a longer one.
refusal-scope-does-not-fit = This role cannot be held there. Choose another scope.
refusal-role-unchanged = Nothing changed: the role is held already, or was not held. Reload the page and check.
refusal-last-in-role = You are the last who holds this role: nobody could keep the register or give roles afterwards. Give it to somebody else first.
refusal-bad-slug = A short name has 2 to 40 lower-case letters, digits and hyphens. Correct it.

## Receptions
refusal-reception-over = This reception is over; nothing can be added to it. Record the matter as a walk-in instead.
refusal-reception-times = A reception ends after it begins and lasts a day at most. Correct the times.
refusal-delegate-count = The number of delegates does not fit: at least { $detail }, at most 20. Choose again.

## Notices
refusal-notice-dates = A notice does not begin before today, and its last day is not before its first. Correct the dates, for example from today.
refusal-notice-too-long = A notice is public for { $detail } days at most. Choose an earlier last day.
refusal-posted-before-notice = The notice begins on { $detail }; it was not posted before. Check the day.
refusal-notice-sheets = At most { $detail } places are recorded. Choose the main ones.
refusal-notice-to-come = The notice begins on { $detail }. Object from that day on.
refusal-notice-over = The notice ran until { $detail }, 24:00. It is over, and no more objections are taken. Tell the community by a report.
refusal-notice-runs = The notice runs until { $detail }, 24:00. To take it down earlier, please give a reason; it will be public.
refusal-notice-full = The record of this notice is full. Telephone the community or come by.
refusal-no-such-objection = There is no objection { $detail }. Reload the page.
refusal-objection-answered = Objection { $detail } was answered. Reload the page to read the answer.
refusal-objections-unanswered = { $detail } objections are not answered yet. Answer them first, then take the notice down.
refusal-notice-of-private = The matter is not public, so there is no notice about it. Make it public first, or leave the number out.

## Before anything could be decided
refusal-changed = Somebody acted on this matter after you looked at it, so nothing was done. Read what is new, then decide.
refusal-unavailable = The database cannot be reached now. Nothing was changed. Try again in a minute.
refusal-not-found = Not found. Check the address and the number.
refusal-sign-in = Name or password do not fit. Enter them again.
refusal-no-session = Sign in first; if you had signed in, the session has ended.
refusal-fault = The program failed and has noted it ({ $detail }). Try again later, or give the administrator this number.
refusal-malformed = What was sent cannot be read: { $detail }. Correct it as the interface description says.
refusal-too-large = What was sent is too large: { $detail } bytes at most. Make it smaller and send it again.
refusal-too-often = Too many attempts. Try again in a minute.
refusal-busy = Too many are asking for this at once. Nothing was changed. Try again in a minute.
refusal-crowded = There are too many connections from your network. Close those you do not need, and try again in a minute.
refusal-too-slow = The network was too slow: not everything arrived, and nothing was changed. Try again where it is faster.
refusal-no-such-method = This address does not take requests of that method. See the interface description.
refusal-import-stopped = The import stopped on the way (batch { $detail }); what was taken in is there. Send the same file again: it goes on where this one stopped.
refusal-seat-count = The rule book allows { $detail } seats. Enter another number.
refusal-seats-full = Every seat is held ({ $detail }). End one first, or enter the person as an alternate.
refusal-seat-held = This person has a seat already.
refusal-no-seat = This person has no seat on that day.
refusal-seat-unchanged = The office does not change; an alternate moves up by taking a seat.
refusal-seat-term = The term is not possible: it ends after it begins, and lasts { $detail } years at most.
refusal-not-an-alternate = This person is no alternate and cannot move up.
refusal-another-alternate-first = An alternate with more voices moves up first.
refusal-no-convenor = Nobody leads it yet. Enter a convenor first.
refusal-more-than-all = No more homes can agree than were asked, and somebody must have been asked ({ $detail }).
refusal-too-few-agree = Fewer homes agreed than the rule asks ({ $detail }).
refusal-notice-too-short = It is announced for { $detail } days at least, the first day not counted. Choose a later date.
refusal-notice-still-runs = The announcement runs until { $detail }. It can stand after that.
refusal-day-to-come = The day is still to come. Record it when it is there.

## Meetings
refusal-not-your-meeting = Whoever convenes, leads, writes or counts does this, or the community's staff. Ask them.
refusal-body-not-active = This body does not stand yet, or was dissolved. It holds no meetings.
refusal-same-body = The item is with this body already. Choose another one.
refusal-meeting-times = Check the times: the end comes after the beginning, and within a day.
refusal-meeting-not-yet = The meeting is on { $detail }; that day is still to come. To hold it on another day, put it off.
refusal-day-not-to-come = Not on this day: neither before today nor before the day people were told. Choose a later one.
refusal-too-many-items = Too many items; one meeting has { $detail } at most. Hold several.
refusal-matter-not-public = Matter { $detail } is not public and cannot stand on a public agenda.
refusal-no-such-item = There is no item { $detail }. Check the number.
refusal-item-not-open = Item { $detail } is dealt with and cannot be changed.
refusal-item-not-voted = People were told that item { $detail } is talked about or told, not voted on. Put it to a vote next time.
refusal-item-not-noticed = People were told too late of item { $detail }. It can be talked about, not voted on. Put it on the next agenda in time.
refusal-items-open = Items are still to be dealt with: { $detail }. Decide them, note them, put them off, send them on or withdraw them.
refusal-owners-are-polled = Owners decide by heads and area, not by hands in a meeting. Poll them.
refusal-no-such-motion = There is no such motion, or it was decided already.
refusal-motion-before-it = One motion at a time, and amendments first: decide motion { $detail } first.
refusal-chair-without-seat = Whoever leads has a seat in this body or is on the community's staff ({ $detail }).
refusal-chair-counts = Whoever leads does not count. Choose another teller.
refusal-teller-count = At least { $detail } tellers are needed, all different.
refusal-two-tellers-count = Two different tellers count together. Choose two of the tellers of this meeting.
refusal-teller-not-there = Teller { $detail } is not there. Sign them in, or change the tellers.
refusal-there-already = { $detail } is there already.
refusal-not-there = { $detail } is not there.
refusal-no-seat-today = { $detail } has no seat with a vote today. Sign them in as guest or observer.
refusal-no-vote = { $detail } has no vote here: not there, a guest, or not deciding on this item.
refusal-named-twice = { $detail } is named twice. Everybody counts once.
refusal-chair-takes-no-side = Whoever leads stays neutral and does not say what they think. To speak, let somebody else lead first.
refusal-observer-speaks = { $detail } looks on and does not speak. Where whoever leads agrees, enter them as a guest first.
refusal-nothing-moved = There is no motion yet. Put a motion first, then speak about it.
refusal-no-turn-left = Everybody speaks { $detail } times at most about one motion, and that is used up. A question or a point of order is still possible.
refusal-no-such-speech = Nobody waits for speech { $detail }: it was held or taken back, or its item is dealt with. Reload and look again.
refusal-out-of-turn = Number { $detail } is next. To let somebody else speak first, give a reason.
refusal-too-many-speeches = One meeting holds { $detail } speeches at most.
refusal-too-many-people = Too many people; { $detail } at most at a time. Enter them in several steps.
refusal-no-quorum = Too few are there to decide: { $detail }. It can be talked about, or the meeting adjourned.
refusal-more-hands-than-people = More votes than people: { $detail }. Count again.
refusal-more-than-due = More people there than due, or too large a number: { $detail }. Check them.
refusal-numbers-missing = Where there is no roll, enter how many are due and there, and from where that is known (a sheet, a register of homes).
refusal-roll-knows = Who is due follows from the seats, who is there from the sheet: no number is entered.
refusal-no-roll = This meeting has no roll to call from. Decide by a show of hands.
refusal-no-proxies = Nobody votes for somebody else here. Count those who are there themselves.
refusal-proxy-giver-there = { $detail } is there in person and votes themself.
refusal-proxy-holder-away = { $detail } is not there or has no vote, and votes for nobody; nor is a proxy handed on.
refusal-too-many-proxies = { $detail } votes for more others than the rule allows.
refusal-minutes-rewritten = The minutes were written anew. Read the new version before you sign.
refusal-signed-already = This version is signed already.
refusal-sheet-missing = To enter somebody's signature on paper, add a picture of the signed sheet.
refusal-signature-missing = The minutes stand once whoever led and whoever wrote have signed. Missing: { $detail }.
