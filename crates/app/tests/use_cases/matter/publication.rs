//! Review before publication: what the public reads of a matter, of its lists, and finds of it; masked, taken down,
//! shown again; staff-only and public.

use mingtong_app::matter::export::matter_lines;
use mingtong_app::matter::{
    MatterQuery, MatterView, Report, Said, Shown, WorkQuery, add_picture, list_matters, mask_words, matter_picture,
    similar_matters, track_matter, view_matter, worklist,
};
use mingtong_app::{Fail, Who, erase};
use mingtong_domain::ids::{MatterId, TextRef};
use mingtong_domain::matter::{Command, Piece, Visibility};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town, png};

mingtong_testkit::on_both!(
    what_a_resident_writes_is_read_by_the_public_once_somebody_has_looked,
    pictures_wait_with_the_words,
    what_a_raiser_adds_waits_and_the_rest_stays,
    what_delegates_write_down_is_public_at_once,
    words_masked_by_hand_are_neither_read_nor_found,
    a_masked_text_is_erased_with_what_stands_for_it,
    what_is_taken_down_is_shown_again,
    a_title_that_was_taken_down_leaves_with_no_export,
    a_piece_of_another_matter_is_not_there,
    a_matter_becomes_staff_only_and_public_again,
);

const TEXT: &str = "三单元张大爷家漏水";

fn public() -> Who {
    Who::public(None)
}

async fn view(t: &TestApp, town: &Town, who: &Who, id: MatterId) -> MatterView {
    view_matter(&t.app, &town.hall, who, id).await.unwrap()
}

/// Everything that somebody reads of a matter.
async fn read(t: &TestApp, town: &Town, who: &Who, id: MatterId) -> String {
    let view = view(t, town, who, id).await;
    let said = view.steps.iter().filter_map(|step| step.said.as_ref()).chain([&view.title]);
    said.filter_map(Said::words).collect::<Vec<_>>().join("\n")
}

async fn titles(t: &TestApp, town: &Town, who: &Who, words: &str) -> Vec<Said> {
    let query = MatterQuery { words: words.to_owned(), ..MatterQuery::default() };
    let list = list_matters(&t.app, &town.hall, who, &query).await.unwrap();
    list.items.into_iter().map(|item| item.title).collect()
}

async fn what_a_resident_writes_is_read_by_the_public_once_somebody_has_looked(t: TestApp) {
    let town = t.found_reviewing().await;
    let (staff, lead, supervisor) = (town.who(Role::Staff), town.who(Role::GridWorker), town.who(Role::Supervisor));
    let receipt = town.raise(town.report(TEXT)).await;
    let id = receipt.matter;
    assert!(receipt.held_back);
    let seen = view(&t, &town, &public(), id).await;
    assert_eq!((&seen.title, &seen.steps[0].said), (&Said::AwaitsReview, &Some(Said::AwaitsReview)));
    assert!(seen.next.is_some() && seen.place.is_some(), "number, place, state and clock are public");
    assert_eq!(titles(&t, &town, &public(), "").await, [Said::AwaitsReview]);
    assert_eq!(titles(&t, &town, &public(), "漏水").await, []);
    assert!(similar_matters(&t.app, &town.hall, TEXT, None).await.unwrap().is_empty());
    for who in [&staff, &supervisor] {
        assert!(read(&t, &town, who, id).await.contains(TEXT), "{who:?}");
        assert_eq!(titles(&t, &town, who, "大爷 漏水").await, [Said::Words(TEXT.to_owned())], "{who:?} finds it");
    }
    for who in [&lead, &town.handler(0)] {
        assert!(!read(&t, &town, who, id).await.contains(TEXT), "{who:?} does not work on it");
        assert_eq!(titles(&t, &town, who, "").await, [Said::AwaitsReview]);
        assert_eq!(titles(&t, &town, who, "漏水").await, []);
    }
    let (tracked, _) = track_matter(&t.app, &town.hall, &receipt.tracking_code).await.unwrap();
    assert_eq!(tracked.title, Said::Words(TEXT.to_owned()), "their own words");
    let waiting = worklist(&t.app, &town.hall, &staff, &WorkQuery::of(Shown::Review)).await.unwrap();
    assert_eq!(waiting.items.iter().map(|item| item.id).collect::<Vec<_>>(), [id]);

    assert!(matches!(town.act(&lead, id, Command::Publish {}).await, Err(Fail::Refused(_))));
    town.act(&staff, id, Command::Publish {}).await.unwrap();
    assert!(read(&t, &town, &public(), id).await.contains(TEXT));
    assert_eq!(titles(&t, &town, &public(), "漏水").await, [Said::Words(TEXT.to_owned())]);
    assert!(worklist(&t.app, &town.hall, &staff, &WorkQuery::of(Shown::Review)).await.unwrap().items.is_empty());
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}

async fn pictures_wait_with_the_words(t: TestApp) {
    let town = t.found_reviewing().await;
    let picture = add_picture(&t.app, &town.hall, png(1), vec![]).await.unwrap();
    let id = town.raise(Report { pictures: vec![picture.clone()], ..town.report(TEXT) }).await.matter;
    let size = mingtong_app::matter::PictureSize::Small;
    let bytes = async |who: &Who| matter_picture(&t.app, &town.hall, who, id, &picture, size).await;
    assert!(matches!(bytes(&public()).await, Err(Fail::NotFound)));
    let step = &view(&t, &town, &public(), id).await.steps[0];
    assert_eq!((step.pictures.len(), step.pictures_withheld), (0, 1));
    let staff = town.who(Role::Staff);
    assert!(bytes(&staff).await.is_ok());
    town.act(&staff, id, Command::Publish {}).await.unwrap();
    assert!(bytes(&public()).await.is_ok());
    let what = Piece::Picture(picture.clone());
    town.act(&staff, id, Command::TakeDown { what, reason: "拍到了门牌".to_owned() }).await.unwrap();
    assert!(matches!(bytes(&public()).await, Err(Fail::NotFound)));
    assert!(read(&t, &town, &public(), id).await.contains("拍到了门牌"), "that, and why");
}

async fn what_a_raiser_adds_waits_and_the_rest_stays(t: TestApp) {
    let town = t.found_reviewing().await;
    let staff = town.who(Role::Staff);
    let receipt = town.raise(town.report(TEXT)).await;
    let id = receipt.matter;
    town.act(&staff, id, Command::Publish {}).await.unwrap();
    let raiser = Who::raiser(id, None);
    town.act(&raiser, id, Command::Withdraw { reason: Some("邻居自己修好了".to_owned()) }).await.unwrap();
    let seen = read(&t, &town, &public(), id).await;
    assert!(seen.contains(TEXT) && !seen.contains("邻居"), "{seen}");
    town.act(&staff, id, Command::Publish {}).await.unwrap();
    assert!(read(&t, &town, &public(), id).await.contains("邻居自己修好了"));
}

async fn what_delegates_write_down_is_public_at_once(t: TestApp) {
    let town = t.found_reviewing().await;
    let report = Report { channel: mingtong_domain::matter::Channel::WalkIn, ..town.report(TEXT) };
    let receipt =
        mingtong_app::matter::raise_matter(&t.app, &town.hall, &town.who(Role::Delegate), report).await.unwrap();
    assert!(!receipt.held_back);
    assert!(read(&t, &town, &public(), receipt.matter).await.contains(TEXT));
}

async fn words_masked_by_hand_are_neither_read_nor_found(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let id = town.raise(Report { title: Some("张大爷家漏水".to_owned()), ..town.report(TEXT) }).await.matter;
    let matter = view(&t, &town, &staff, id).await.matter;
    let mask =
        async |text: TextRef, words: &str| mask_words(&t.app, &town.hall, &staff, id, text, words.to_owned()).await;
    mask(matter.title.clone(), "张大爷").await.unwrap();
    mask(matter.text.clone().unwrap(), "张大爷").await.unwrap();
    mask(matter.text.clone().unwrap(), "三单元").await.unwrap();
    let seen = read(&t, &town, &public(), id).await;
    assert!(seen.contains("＊＊＊家漏水") && seen.contains("＊＊＊＊＊＊家漏水") && !seen.contains("张"), "{seen}");
    assert_eq!(titles(&t, &town, &public(), "").await, [Said::Words("＊＊＊家漏水".to_owned())]);
    for who in [public(), town.handler(1), town.who(Role::GridWorker)] {
        assert_eq!(titles(&t, &town, &who, "张大爷").await, [], "{who:?}");
    }
    assert_eq!(titles(&t, &town, &staff, "张大爷").await.len(), 1, "and finds by it");
    assert!(read(&t, &town, &staff, id).await.contains(TEXT), "the desk reads the original");
    let handler = read(&t, &town, &town.handler(1), id).await;
    assert!(!handler.contains("张大爷"), "{handler}");
    let refused = mask(matter.title, "李大爷").await.unwrap_err();
    assert!(matches!(refused, Fail::Refused(refusal) if refusal.code == Code::WordsNotThere));
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}

async fn a_masked_text_is_erased_with_what_stands_for_it(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let id = town.raise(town.report("王家的狗半夜叫")).await.matter;
    let text = view(&t, &town, &staff, id).await.matter.text.unwrap();
    for words in ["王家", "半夜"] {
        mask_words(&t.app, &town.hall, &staff, id, text.clone(), words.to_owned()).await.unwrap();
    }
    erase(&t.app, &town.hall, &town.who(Role::Secretary), id, Piece::Text(text)).await.unwrap();
    let contents = t.stored(&town, "content").await.concat();
    let said: Vec<_> = contents.iter().flatten().filter(|cell| cell.contains("的狗")).collect();
    assert!(said.is_empty(), "{said:?}");
}

async fn what_is_taken_down_is_shown_again(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let id = town.raise(town.report(TEXT)).await.matter;
    let what = Piece::Text(view(&t, &town, &staff, id).await.matter.text.unwrap());
    let reason = || "等双方商量".to_owned();
    town.act(&staff, id, Command::TakeDown { what: what.clone(), reason: reason() }).await.unwrap();
    let steps = view(&t, &town, &public(), id).await.steps;
    assert!(steps.iter().any(|step| step.said == Some(Said::TakenDown)));
    assert!(steps.iter().any(|step| step.said == Some(Said::Words(reason()))));
    town.act(&staff, id, Command::ShowAgain { what, reason: reason() }).await.unwrap();
    assert!(read(&t, &town, &public(), id).await.contains(TEXT));
}

async fn a_title_that_was_taken_down_leaves_with_no_export(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report(TEXT)).await.matter;
    let staff = town.who(Role::Staff);
    let what = Piece::Text(view(&t, &town, &staff, id).await.matter.title);
    town.act(&staff, id, Command::TakeDown { what, reason: "写了别人的名字".to_owned() }).await.unwrap();
    for role in [Role::Staff, Role::Secretary, Role::Street, Role::Supervisor] {
        let lines = matter_lines(&t.app, &town.hall, &town.who(role)).await.unwrap();
        let titles: Vec<_> = lines.iter().map(|line| (line.title.as_deref(), line.title_withheld)).collect();
        assert_eq!(titles, [(None, Some("taken_down"))], "{role:?}");
    }
}

async fn a_piece_of_another_matter_is_not_there(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let [one, other] = [town.raise(town.report(TEXT)).await.matter, town.raise(town.report("井盖松动")).await.matter];
    let text = view(&t, &town, &staff, other).await.matter.title;
    let command = Command::TakeDown { what: Piece::Text(text.clone()), reason: "r".to_owned() };
    assert!(matches!(town.act(&staff, one, command).await, Err(Fail::NotFound)));
    let masked = mask_words(&t.app, &town.hall, &staff, one, text, "井盖".to_owned()).await;
    assert!(matches!(masked, Err(Fail::NotFound)));
}

async fn a_matter_becomes_staff_only_and_public_again(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let id = town.raise(town.report(TEXT)).await.matter;
    let change = |visibility| Command::ChangeVisibility { visibility, reason: "涉及别人家里的事".to_owned() };
    let refused = town.act(&staff, id, change(Visibility::Public)).await.unwrap_err();
    assert!(matches!(refused, Fail::Refused(refusal) if refusal.code == Code::AlreadySo));
    town.act(&staff, id, change(Visibility::Private)).await.unwrap();
    assert!(matches!(view_matter(&t.app, &town.hall, &public(), id).await, Err(Fail::NotFound)));
    assert_eq!(titles(&t, &town, &public(), "").await, []);
    town.act(&staff, id, Command::Note { text: "先问清楚".to_owned() }).await.unwrap();
    town.act(&staff, id, change(Visibility::Public)).await.unwrap();
    let seen = read(&t, &town, &public(), id).await;
    assert!(seen.contains(TEXT) && !seen.contains("先问清楚"), "{seen}");
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}
