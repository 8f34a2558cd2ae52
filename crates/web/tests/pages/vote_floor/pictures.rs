//! Pictures of papers are for those who count; of what was signed at a door also for the desk.

use super::ground::{Ground, OPENS, paper};
use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_domain::role::Role;
use mingtong_domain::vote::{Command, Correction, Elector};
use mingtong_office::qr;
use mingtong_testkit::{TestApp, png};

mingtong_testkit::on_both!(
    a_picture_of_a_paper_is_for_tellers_and_of_a_door_for_the_desk,
    the_number_of_a_paper_is_read_from_its_picture,
    what_is_erased_of_a_vote_is_erased_on_its_page,
);

async fn a_picture_of_a_paper_is_for_tellers_and_of_a_door_for_the_desk(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    ground.issue(&id).await;
    ground.at(OPENS);
    let (mut one, mut other, mut walker) = (ground.browser(0).await, ground.browser(1).await, ground.walker().await);
    let mut staff = Browser::of_staff(&ground.t, &ground.town).await;
    let home = format!("/desk/votes/{id}/electors/8");
    let signed = walker.post_pictures(&home, &[("do", "delivered")], "pictures", &[png(1)]).await;
    signed.location();
    let page = staff.get(&home).await.html;
    let door = between(&page, "<img src=\"/c/mingtong", "/small\"").to_owned();
    let page = walker.get(&home).await.html;
    assert!(page.contains("有照片 1 张") && !page.contains("<img"), "that it is proven is known to whoever walks");
    let papers = format!("/desk/votes/{id}/papers");
    let fields = [("number", paper(8)), ("marks", "1".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    one.post_pictures(&papers, &fields, "pictures", &[png(2), png(3)]).await.location();
    let page = other.get(&format!("{papers}?number={}", paper(8))).await.html;
    assert_eq!(page.matches("<img").count(), 2, "who reads second sees the paper: {page}");
    let of_paper = between(&page, "<img src=\"/c/mingtong", "/small\"").to_owned();
    for (path, seen) in [(&door, [true, true, false]), (&of_paper, [true, false, false])] {
        for (browser, sees) in [&mut other, &mut staff, &mut walker].into_iter().zip(seen) {
            for path in [path.clone(), format!("{path}/small")] {
                let page = browser.get(&path).await;
                let status = if sees { StatusCode::OK } else { StatusCode::NOT_FOUND };
                assert_eq!(page.status, status, "{path}");
                assert!(!sees || page.header("cache-control") == "no-store");
            }
        }
        let resident = Browser::new(&ground.t).get(path).await;
        assert!(resident.location().contains("/sign-in"), "a resident opens none");
    }
    let of_another = of_paper.replace("/electors/8/", "/electors/7/");
    assert_eq!(other.get(&of_another).await.status, StatusCode::NOT_FOUND, "each only at its own home");
    let page = staff.get(&home).await.html;
    assert_eq!(page.matches("<img").count(), 1, "the desk sees the door and not the paper");
}

async fn what_is_erased_of_a_vote_is_erased_on_its_page(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    ground.issue(&id).await;
    ground.at(OPENS);
    let mut secretary = Browser::signed_in(&ground.t, &ground.town, &ground.town.who(Role::Secretary)).await;
    let home = format!("/desk/votes/{id}/electors/8");
    assert!(!secretary.get(&home).await.html.contains("/desk/erase/"), "there is nothing to erase");
    ground.walker().await.post_pictures(&home, &[("do", "delivered")], "pictures", &[png(1)]).await.location();
    // What people vote on stays; why the electorate was put right does not.
    let elector = Elector { no: 8, home: "2-1-202".into(), voice: 6, area: Some(930_000) };
    let correction = Correction::Changed(elector);
    let correct = Command::CorrectElector { correction, reason: "产权证".into() };
    ground.act(&ground.town.who(Role::Staff), &id, &[], correct).await;
    let pages =
        [(home, format!("/desk/erase/ballot/{id}/8")), (format!("/votes/{id}"), format!("/desk/erase/vote/{id}"))];
    for (shown, to) in pages {
        assert!(secretary.get(&shown).await.html.contains(&format!("href=\"/c/mingtong{to}\"")), "{shown}");
        let page = secretary.get(&to).await.html;
        let (what, piece) =
            (between(&page, "name=\"what\" value=\"", "\""), between(&page, "name=\"id\" value=\"", "\""));
        if what == "picture" {
            let picture = between(&page, "<img src=\"/c/mingtong", "\"");
            assert_eq!(secretary.get(picture).await.header("content-type"), "image/jpeg");
        }
        let sent = secretary.post(&to, &[("what", what), ("id", piece)]).await;
        assert_eq!(sent.location(), format!("/c/mingtong{to}?done=erase"));
        assert!(!secretary.get(&to).await.html.contains(piece), "{to}");
    }
    assert_eq!(secretary.get(&format!("/desk/erase/ballot/{id}/x")).await.status, StatusCode::NOT_FOUND);
}

async fn the_number_of_a_paper_is_read_from_its_picture(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    ground.issue(&id).await;
    ground.at(OPENS);
    let (mut one, mut other) = (ground.browser(0).await, ground.browser(1).await);
    let papers = format!("/desk/votes/{id}/papers");
    let code = |vote: &str| {
        let said = format!("https://mingtong.example/c/mingtong/desk/votes/{vote}/papers?paper={}", paper(8));
        qr::png(&said).unwrap()
    };
    for (picture, told) in [(code("v-else"), "这是另一次表决的选票"), (png(1), "照片上没有读出票号")]
    {
        let refused = one.post_pictures(&papers, &[("number", ""), ("marks", "1")], "pictures", &[picture]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.html.contains(told), "{}", refused.html);
    }
    let seen = one.post_pictures(&papers, &[("number", "")], "pictures", &[code(id.as_str())]).await;
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.html);
    assert!(seen.html.contains("2-1-202") && seen.html.contains(&format!("value=\"{}\"", paper(8))), "{}", seen.html);
    let picture = between(&seen.html, "name=\"picture\" value=\"", "\"").to_owned();
    one.post(&papers, &[("number", paper(8).as_str()), ("picture", &picture), ("marks", "1")]).await.location();
    let page = other.get(&format!("{papers}?paper={}", paper(8))).await.html;
    assert_eq!(page.matches("<img").count(), 1, "the picture stays with its paper: {page}");
    let mut staff = Browser::of_staff(&ground.t, &ground.town).await;
    let refused = staff.post_pictures(&papers, &[("number", "")], "pictures", &[code(id.as_str())]).await;
    assert!(refused.html.contains("不是这次表决的监票人"), "{}", refused.html);
}
