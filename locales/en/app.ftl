# What every page has, and what is said when something was not done.

skip-to-content = Skip to content
site-name = Mingtong
nav-tools = Language, print and sign-in
nav-main = Main pages
nav-print-normal = Normal print
nav-print-large = Large print
nav-sign-in = Staff sign-in
nav-sign-out = Sign out
nav-desk = Work pages
nav-more = More
nav-beside = Pages behind the same door
nav-home = Home
nav-matters = Matters
nav-receptions = Receptions
nav-places = Places
nav-deliberation = Decisions
nav-bodies = Bodies
nav-meetings = Meetings
nav-votes = Votes
nav-projects = Projects
nav-resolutions = Resolutions
nav-accounts = Public accounts
nav-account-books = Posted accounts
nav-agreements = Agreements
nav-procedures = Six steps
nav-rolls = Rolls
nav-notices = Notices
nav-count = Does it carry?
nav-split = Split a cost
nav-lists = Accounts
nav-units = Partner units
nav-open = Open
nav-numbers = Numbers
nav-funds = Funds
nav-record = Public record
nav-about = Rules
nav-track = Track
nav-work = Work
nav-reports = Reports
nav-find = Find
nav-street = Communities
nav-communities = Your communities
nav-tell = To be told
nav-looks = Who looked
nav-admin = Admin
footer-contact = Reach us:{" "}
footer-promise = Every matter has a number, an owner, a deadline and a reply. In an emergency call 110, 119 or 120.
printed = Printed on { $day }
wear-role = Role worn now
wear-role-button = Wear this role

## What several pages share
pages = Pages
pages-next = Next page
error-mark = Error:{" "}
field-missing = “{ $field }” is needed. Fill it in or choose it, and send it again.
field-too-long = “{ $field }” is too long: { $max } characters at most. Shorten it and send it again.
errors-count = { $n ->
    [one] There is 1 problem
    *[other] There are { $n } problems
}

## When something was not done
problem-title = This was not done
problem-title-not-found = Page not found
problem-title-forbidden = This page is not open to you in your role
problem-title-too-often = Please wait
problem-title-refused = Not possible here now
problem-title-unavailable = This page cannot be opened now
problem-home = To the front page of the community
problem-start = To the start
problem-back = Use your browser’s back button; what you typed is still there.
problem-not-found = Check the address or the number; or it is not public.
problem-changed = Somebody acted on this after you looked, so nothing was done. Look again, then decide.
problem-sign-in = The name or the password is wrong. Type them again.
problem-unavailable = The database cannot be reached now; nothing was changed. Try again in a minute.
problem-fault = The program failed, and this was recorded. Try again later, or telephone the community.
problem-too-often = Too many tries. Wait a minute, then try again.
problem-busy = Too many people are asking for this at once; it was not your turn yet, and nothing was changed. Try again in a minute.
problem-crowded = There are too many connections from your network. Close pages you do not need, and try again in a minute.
problem-too-slow = The network was too slow: not everything arrived, and nothing was changed. Try again where the signal is better, or with fewer pictures.
problem-forged = This form did not come from our own page, or your sign-in has ended. Open the page again.
problem-unreadable = What was sent cannot be read or is too large. Pictures: { $n } at most, { $mb } MB each.
