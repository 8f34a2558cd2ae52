//! What is repelled, named after what is tried.

use super::*;

#[test]
fn the_contractors_person_does_not_accept_its_own_work() {
    let mut story = Story::done();
    assert_eq!(story.by(&crew(), accept()), Err(Code::RoleMayNot));
    let neighbour = Person { units: vec!["crew".into()], ..person(Role::BuildingLead, "p", Scope::Community) };
    assert_eq!(story.by(&neighbour, accept()), Err(Code::DidTheWork), "whatever role they wear");
    let worker = person(Role::Staff, "crew", Scope::Community);
    assert_eq!(story.by(&worker, accept()), Err(Code::DidTheWork), "they told how the work goes");
    let send_back = Command::SendBack { pictures: vec![], reason: "r".into() };
    assert_eq!(story.by(&neighbour, send_back), Err(Code::DidTheWork));
}

#[test]
fn the_approver_does_not_accept() {
    let mut story = Story::done();
    assert_eq!(story.by(&secretary(), accept()), Err(Code::ApprovedTheWork));
    let mut story = Story::working();
    let change = Command::ChangeScope { amount_fen: 100, text: "t".into(), reason: "r".into() };
    story.by(&person(Role::Staff, "other", Scope::Community), change).unwrap();
    story.finish();
    let other = person(Role::Street, "other", Scope::Community);
    assert_eq!(story.by(&other, accept()), Err(Code::ApprovedTheWork), "in another role, too");
}

#[test]
fn whoever_accepted_it_does_not_change_what_it_costs() {
    let mut story = Story::accepted();
    let change = || Command::ChangeScope { amount_fen: 100, text: "t".into(), reason: "r".into() };
    let accepter = person(Role::Staff, "a", Scope::Community);
    assert_eq!(story.by(&accepter, change()), Err(Code::AcceptedTheWork), "in another role, too");
    assert!(!story.offers(&accepter).contains(&Act::ChangeScope));
    story.by(&secretary(), change()).expect("whoever chose the crew still can");
}

#[test]
fn whoever_walks_a_part_of_the_place_judges_the_work_and_does_nothing_else() {
    let story = Story::done();
    let project = story.now();
    let lead = person(Role::BuildingLead, "lead", Scope::Place("b1".into()));
    let own = PlaceId::from("b1");
    let tried = |holds_in_part, command| {
        let around = Around { holds_in_part, ..story.around.clone() };
        let case = Case { project: &project, around: &around };
        story.with_context(&lead, |cx| {
            let cx = Context { actor_place: Some(&own), ..*cx };
            (may_judge(&case, &cx), decide(&case, command, &cx).map(|_| ()).map_err(|refusal| refusal.code))
        })
    };
    let send_back = || Command::SendBack { pictures: vec![], reason: "r".into() };
    assert_eq!(tried(true, accept()), (true, Ok(())));
    assert_eq!(tried(true, send_back()), (true, Ok(())));
    assert_eq!(tried(false, accept()), (false, Err(Code::OutsideYourPlace)));
    let more = Command::Begin { text: "b".into() };
    assert_eq!(tried(true, more), (true, Err(Code::RoleMayNot)), "whoever judges does not do it");
}

#[test]
fn nobody_accepts_without_a_name_or_twice() {
    let mut story = Story::done();
    let nobody = Person { actor: Actor { person: None, ..staff().actor }, units: vec![] };
    assert_eq!(story.by(&nobody, accept()), Err(Code::DidTheWork));
    story.by(&walker("a"), accept()).unwrap();
    assert_eq!(story.by(&walker("a"), accept()), Err(Code::InspectedBefore));
    let again = person(Role::BuildingLead, "a", Scope::Community);
    assert_eq!(story.by(&again, accept()), Err(Code::InspectedBefore), "in another role, too");
}

#[test]
fn whoever_leads_the_body_that_has_it_does_not_accept() {
    let mut story = Story { around: Around { leads: Some("g".into()), ..Around::default() }, ..Story::planned() };
    let Event::Opened { project, origin, title, text, place, matters, steps, .. } = opened() else { return };
    let by = Doer::Body("g".into());
    story.events.clear();
    story.record(&staff(), vec![Event::Opened { project, origin, title, text, place, by, matters, steps }]);
    let lead = person(Role::GroupMember, "lead", Scope::Body("g".into()));
    story.by(&lead, Command::Begin { text: "b".into() }).unwrap();
    for step in [1, 2] {
        story.by(&staff(), progress(step, StepProgress::Done)).unwrap();
    }
    story.by(&staff(), Command::ReportDone { pictures: vec![], text: "d".into() }).unwrap();
    assert_eq!(story.by(&lead, accept()), Err(Code::DidTheWork));
    story.around.leads = None;
    story.by(&person(Role::GroupMember, "member", Scope::Body("g".into())), accept()).unwrap();
}

#[test]
fn it_is_not_archived_with_an_open_objection_nor_before_the_notice_ran() {
    let mut story = Story::published();
    for (notice, code) in [
        (runs(), Code::NoticeStillRuns),
        (Standing { unanswered: 1, ..over() }, Code::ObjectionsOpen),
        (Standing { taken_down_early: true, ..over() }, Code::AccountTakenDownEarly),
    ] {
        story.around.notice = Some(notice);
        assert_eq!(story.by(&staff(), Command::Archive {}), Err(code));
    }
    story.around.notice = Some(Standing { taken_down_early: true, ..over() });
    assert_eq!(story.next(), Next::PublishAccount);
    story.by(&staff(), account(70_000)).expect("it is published again");
    assert_eq!(story.now().earlier_accounts.len(), 1);
}

#[test]
fn an_account_is_not_published_twice_while_its_notice_runs() {
    let mut story = Story::published();
    assert_eq!(story.by(&staff(), account(70_000)), Err(Code::NotInThisState));
}

#[test]
fn nothing_changes_after_the_archive_but_by_a_fault() {
    let story = Story::archived();
    let commands: Vec<Command> = [Story::planned(), Story::working(), Story::done(), Story::accepted()]
        .iter()
        .flat_map(|story| {
            let project = story.now();
            let case = Case { project: &project, around: &story.around };
            let samples = Act::on_one()
                .filter_map(|act| story.with_context(&staff(), |cx| act::sample(act, &case, &project.stage, cx)));
            samples.collect::<Vec<_>>()
        })
        .collect();
    for command in commands.into_iter().filter(|command| command.act() != Act::ReportFault) {
        for person in [staff(), walker("s"), crew()] {
            let refused = story.tried(&person, command.clone()).unwrap_err();
            assert!(matches!(refused.code, Code::NotInThisState | Code::RoleMayNot), "{command:?}: {refused:?}");
        }
    }
}

#[test]
fn a_unit_that_neither_has_it_nor_works_on_it_does_nothing() {
    let mut story = Story::working();
    let other = person(Role::UnitHandler, "x", Scope::Unit("x".into()));
    assert_eq!(story.by(&other, progress(1, StepProgress::Done)), Err(Code::NotYourProject));
    assert!(story.offers(&other).is_empty());
    let member = person(Role::CouncilMember, "m", Scope::Body("b".into()));
    assert_eq!(story.by(&member, progress(1, StepProgress::Done)), Err(Code::NotYourProject));
}

#[test]
fn whoever_acts_for_a_unit_that_quoted_chooses_none_and_gives_it_no_more() {
    let mut story = Story::planned();
    story.by(&staff(), quote(Some("crew"), None, 100)).unwrap();
    story.by(&staff(), quote(None, Some("firm"), 200)).unwrap();
    let friend = Person { units: vec!["crew".into()], ..staff() };
    for number in [1, 2] {
        assert_eq!(story.by(&friend, choose(number)), Err(Code::QuotedThemself));
    }
    let change = || Command::ChangeScope { amount_fen: 100, text: "t".into(), reason: "r".into() };
    assert_eq!(Story::working().by(&friend, change()), Err(Code::QuotedThemself));
    story.around.own_quotes = vec![2];
    assert_eq!(story.by(&staff(), choose(1)), Err(Code::QuotedThemself), "nor who is named in words");
    story.around.own_quotes = vec![];
    story.by(&staff(), choose(2)).unwrap();
    story.around.own_quotes = vec![2];
    assert_eq!(story.by(&staff(), change()), Err(Code::QuotedThemself));
}

#[test]
fn fewer_quotes_than_the_rule_asks_are_refused_but_for_a_danger() {
    let mut story = Story::planned();
    story.by(&staff(), quote(None, Some("a"), 500_001)).unwrap();
    story.by(&staff(), quote(None, Some("b"), 500_000)).unwrap();
    assert_eq!(story.by(&staff(), choose(1)), Err(Code::ProjectQuotesMissing));
    assert_eq!(story.now().chosen, None);
    story.around.track = Some(Track::Hazard);
    story.by(&staff(), choose(1)).unwrap();
    assert_eq!(story.now().chosen.and_then(|chosen| chosen.without), Some(WithoutQuotes::Hazard));
    let mut exact = Story::planned();
    exact.by(&staff(), quote(None, Some("b"), 500_000)).unwrap();
    exact.by(&staff(), choose(1)).expect("not above the amount");
    assert_eq!(exact.now().chosen.and_then(|chosen| chosen.without), None);
}

#[test]
fn a_struck_quote_counts_no_more_and_is_not_chosen() {
    let mut story = Story::planned();
    for name in ["a", "b", "c"] {
        story.by(&staff(), quote(None, Some(name), 600_000)).unwrap();
    }
    let strike = |quote| Command::StrikeQuote { quote, reason: "r".into() };
    story.by(&staff(), strike(2)).unwrap();
    assert_eq!(story.by(&staff(), strike(2)), Err(Code::NoSuchQuote));
    assert_eq!(story.by(&staff(), choose(2)), Err(Code::NoSuchQuote));
    assert_eq!(story.by(&staff(), choose(1)), Err(Code::ProjectQuotesMissing));
    story.by(&staff(), quote(None, Some("d"), 1)).unwrap();
    story.by(&staff(), choose(1)).unwrap();
    assert_eq!(story.by(&staff(), strike(1)), Err(Code::QuoteIsChosen));
}

#[test]
fn one_bidder_under_two_quotes_is_one() {
    let mut story = Story::planned();
    story.by(&staff(), quote(Some("crew"), None, 1)).unwrap();
    assert_eq!(story.by(&staff(), quote(Some("crew"), None, 2)), Err(Code::QuotedBefore));
    story.around.quoted_before = Some(1);
    assert_eq!(story.by(&staff(), quote(None, Some("same"), 2)), Err(Code::QuotedBefore));
    story.around.quoted_before = None;
    assert_eq!(story.by(&staff(), quote(None, None, 2)), Err(Code::BidderMissing));
    assert_eq!(story.by(&staff(), quote(Some("x"), Some("y"), 2)), Err(Code::BidderMissing));
}

#[test]
fn a_change_of_scope_is_no_way_around_the_quotes() {
    let mut story = Story::working();
    let change = |amount_fen| Command::ChangeScope { amount_fen, text: "t".into(), reason: "r".into() };
    story.by(&staff(), change(430_000)).expect("5,000.00 together");
    assert_eq!(story.by(&staff(), change(1)), Err(Code::ProjectQuotesMissing));
    let mut begun = Story::planned();
    begun.by(&staff(), Command::Begin { text: "b".into() }).unwrap();
    assert_eq!(begun.by(&staff(), change(500_001)), Err(Code::ProjectQuotesMissing));
}

#[test]
fn a_fault_is_not_reported_where_nothing_was_accepted() {
    let mut story = Story::done();
    assert_eq!(story.by(&staff(), fault()), Err(Code::NotInThisState));
}
