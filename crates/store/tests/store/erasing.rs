//! What was erased is in no file any more, not even where a database keeps what it no longer needs.

use mingtong_app::matter::{Report, add_picture, view_matter};
use mingtong_app::person::erase_person;
use mingtong_app::{Who, erase};
use mingtong_domain::ids::{MatterId, PersonId};
use mingtong_domain::matter::{Command, Piece, Track};
use mingtong_domain::role::Role;
use mingtong_store::check;
use mingtong_testkit::{TestApp, Town, png, sqlite};
use mingtong_text::search::{Readers, index_terms};

/// Words that stand nowhere else.
const SAID: &str = "鬾鬿魀魁家的事";
const PHONE: &str = "13912345678";
const NAME: &str = "魃魅魆";

/// Whether the bytes stand in any file of the database.
fn stands_in_a_file(t: &TestApp, bytes: &[u8]) -> bool {
    let dir = t.database.file();
    let files = std::fs::read_dir(dir.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
    let mut files = files.map(|file| std::fs::read(file).unwrap());
    files.any(|file| file.windows(bytes.len()).any(|window| window == bytes))
}

/// The end of a word of the index: its beginning it may share with the one before.
fn term(town: &Town) -> Vec<u8> {
    let terms = index_terms(town.hall.id.0, &[(Readers::Everybody, &SAID[..6])]);
    let term = terms.split(' ').next().unwrap().as_bytes();
    term[term.len() - 6..].to_vec()
}

/// A matter with a life, whose words were put into the index again and again.
async fn lived(t: &TestApp, town: &Town) -> MatterId {
    let (name, phone) = (Some(NAME.to_owned()), Some(PHONE.to_owned()));
    let id = town.raise(Report { name, phone, ..town.report(SAID) }).await.matter;
    town.act(&town.who(Role::Staff), id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None })
        .await
        .unwrap();
    for nth in 0..40 {
        let other = town.raise(town.report(&format!("路灯不亮 {nth}"))).await.matter;
        town.act(&town.who(Role::Staff), other, Command::Reply { text: "今日抢修".to_owned() }).await.unwrap();
    }
    town.act(&town.who(Role::Staff), id, Command::Reply { text: "收到".to_owned() }).await.unwrap();
    assert!(stands_in_a_file(t, SAID.as_bytes()) && stands_in_a_file(t, &term(town)));
    id
}

#[tokio::test]
async fn erased_words_are_in_no_file() {
    let t = sqlite().await;
    let town = t.found().await;
    let (id, secretary) = (lived(&t, &town).await, town.who(Role::Secretary));
    let view = view_matter(&t.app, &town.hall, &secretary, id).await.unwrap();
    let text = view.matter.text.unwrap();
    erase(&t.app, &town.hall, &secretary, id, Piece::Text(text)).await.unwrap();
    assert!(!stands_in_a_file(&t, SAID.as_bytes()), "the words, or the title made of them");
    assert!(!stands_in_a_file(&t, &term(&town)), "the words of the index");
    assert_eq!(check(t.store()).await.unwrap(), []);
}

#[tokio::test]
async fn an_erased_person_is_in_no_file() {
    let t = sqlite().await;
    let town = t.found().await;
    let id = lived(&t, &town).await;
    assert!([NAME, PHONE].iter().all(|words| stands_in_a_file(&t, words.as_bytes())));
    let matter = t.store().read().await.unwrap().link().matter(town.hall.id, id.number()).await.unwrap().unwrap();
    let person = PersonId(matter.raiser.unwrap());
    erase_person(&t.app, &town.hall, &town.who(Role::Secretary), person).await.unwrap();
    assert!(![NAME, PHONE].iter().any(|words| stands_in_a_file(&t, words.as_bytes())));
}

#[tokio::test]
async fn an_erased_picture_is_in_no_file() {
    let t = sqlite().await;
    let town = t.found().await;
    let picture = add_picture(&t.app, &town.hall, png(40), vec![]).await.unwrap();
    let id = town.raise(Report { pictures: vec![picture.clone()], ..town.report("路灯不亮") }).await.matter;
    let community = town.hall.id;
    let shown = t.store().read().await.unwrap().link().picture_bytes(community, picture.as_str(), false).await.unwrap();
    let some = shown.unwrap().jpeg[200..264].to_vec();
    assert!(stands_in_a_file(&t, &some));
    erase(&t.app, &town.hall, &town.who(Role::Secretary), id, Piece::Picture(picture)).await.unwrap();
    assert!(!stands_in_a_file(&t, &some));
    let gone = view_matter(&t.app, &town.hall, &Who::public(None), id).await.unwrap();
    assert!(gone.steps.iter().all(|step| step.pictures.is_empty()));
}
