//! The words that everybody reads whole come with their salts, so that a stranger can compare them with the log; what
//! is private, masked or erased is not among them.

use mingtong_app::erase;
use mingtong_app::matter::{OpenText, Report, list_open_texts};
use mingtong_domain::Role;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, Piece, Visibility};
use mingtong_store::log::text_ref;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    what_everybody_reads_whole_comes_with_its_salt,
    what_a_step_says_is_read_and_an_internal_note_is_not,
    pages_end_where_matters_do,
);

async fn open(t: &TestApp, town: &Town, id: MatterId) -> Vec<OpenText> {
    let page = list_open_texts(&t.app, &town.hall, None, 100).await.unwrap();
    page.matters.into_iter().find(|(matter, _)| *matter == id).expect("everybody sees it").1
}

async fn what_everybody_reads_whole_comes_with_its_salt(t: TestApp) {
    let town = t.found().await;
    let lamp = town.raise(town.report("路灯不亮")).await.matter;
    let found = town.raise(town.report("请打 13800000000")).await.matter;
    let private = Report { visibility: Visibility::Private, ..town.report("邻居太吵") };
    town.raise(private).await;
    let texts = open(&t, &town, lamp).await;
    assert!(texts.iter().any(|text| text.words == "路灯不亮"), "{texts:?}");
    for OpenText { reference, salt, words } in &texts {
        let salt: [u8; 16] = hex::decode(salt).unwrap().try_into().unwrap();
        assert_eq!(text_ref(&salt, words), *reference);
    }
    assert_eq!(open(&t, &town, found).await, [], "what is masked is not what was said");
    let page = list_open_texts(&t.app, &town.hall, None, 100).await.unwrap();
    assert_eq!(page.matters.len(), 2, "{page:?}");

    let said = texts.into_iter().next_back().expect("a text").reference;
    let secretary = town.who(Role::Secretary);
    erase(&t.app, &town.hall, &secretary, lamp, Piece::Text(said.clone())).await.unwrap();
    assert!(open(&t, &town, lamp).await.iter().all(|text| text.reference != said));
}

async fn what_a_step_says_is_read_and_an_internal_note_is_not(t: TestApp) {
    let town = t.found().await;
    let lamp = town.raise(town.report("路灯不亮")).await.matter;
    let (staff, unit) = (town.who(Role::Staff), Some(town.units[0].clone()));
    town.act(&staff, lamp, Command::Note { text: "电工明天来".to_owned() }).await.unwrap();
    let note = Some("先断电再换灯".to_owned());
    town.act(&staff, lamp, Command::Accept { track: None, unit, note }).await.unwrap();
    let texts = open(&t, &town, lamp).await;
    let is_read = |words: &str| texts.iter().any(|text| text.words == words);
    assert!(is_read("先断电再换灯") && !is_read("电工明天来"), "{texts:?}");
}

async fn pages_end_where_matters_do(t: TestApp) {
    let town = t.found().await;
    for _ in 0..3 {
        town.raise(town.report("路灯不亮")).await;
    }
    let first = list_open_texts(&t.app, &town.hall, None, 2).await.unwrap();
    let last = list_open_texts(&t.app, &town.hall, first.next, 2).await.unwrap();
    assert_eq!((first.matters.len(), last.matters.len(), last.next), (2, 1, None));
}
