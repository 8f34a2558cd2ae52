//! Whatever is said of a micro wish, by whomever and whenever, does not say whose it is.

use mingtong_app::Who;
use mingtong_app::need::{NewNeed, act_on_need, propose_need, view_need};
use mingtong_domain::need::{Class, Command, NeedKind, Share, Source, StageKind};
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(what_is_said_of_a_wish_later_names_nobody_either);

async fn what_is_said_of_a_wish_later_names_nobody_either(t: TestApp) {
    let town = t.found().await;
    let (staff, handler) = (town.who(Role::Staff), town.handler(0));
    let wish = NewNeed {
        kind: NeedKind::Wish,
        source: Source::Residents,
        class: Class::ByDay,
        title: "想要一把带扶手的椅子".to_owned(),
        text: "腿脚不便，洗澡站不住。".to_owned(),
        place: Some(town.courtyard.clone()),
        total: Share::WHOLE,
        serves: None,
        wanted_by: None,
        name: Some("王大妈（3-2-501）".to_owned()),
        phone: None,
    };
    let id = propose_need(&t.app, &town.hall, &staff, wish).await.unwrap();
    let said = |words: &str| words.to_owned();
    let (number, unit, until) = (1, town.units[0].clone(), t.app.now().date());
    let title = Some(said("给王大妈一把椅子"));
    let (plan, report) = (Some(said("送到王大妈家")), said("王大妈已收到"));
    for (who, command) in [
        (&town.who(Role::Secretary), Command::Publish { class: None, total: None, title, text: None }),
        (&handler, Command::TakeUp { unit, amount: 1, until, resource: None, plan }),
        (&staff, Command::ConfirmUptake { number }),
        (&handler, Command::ReportUptake { number, report, pictures: vec![] }),
        (&staff, Command::MeetUptake { number, judgement: Some(said("王大妈很满意")) }),
        (&staff, Command::Settle { judgement: Some(said("王大妈签收")) }),
    ] {
        act_on_need(&t.app, &town.hall, who, id, None, command).await.unwrap();
    }
    for who in [Who::public(None), town.handler(1), staff] {
        let seen = view_need(&t.app, &town.hall, &who, id).await.unwrap();
        let uptake = &seen.uptakes[0];
        let told = [Some(&seen.title), uptake.plan.as_ref(), uptake.report.as_ref(), uptake.judgement.as_ref()];
        let told: Vec<&String> = told.into_iter().chain([seen.reason.as_ref()]).flatten().collect();
        assert_eq!((seen.stage.kind(), told.len()), (StageKind::Settled, 5));
        assert!(told.iter().all(|words| words.contains("心愿人") && !words.contains("王大妈")), "{who:?}: {told:?}");
    }
    let kept: String = t.stored(&town, "content").await.into_iter().flatten().flatten().collect();
    assert!(kept.contains("心愿人很满意") && !kept.contains("王大妈"), "nor is it kept anywhere: {kept}");
}
