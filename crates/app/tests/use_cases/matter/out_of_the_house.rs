//! What goes out of the house says nothing that is for the desk alone, whoever writes it.

use mingtong_app::Who;
use mingtong_app::matter::export::matter_lines;
use mingtong_app::matter::ledger::{LedgerColumn, write_ledger};
use mingtong_app::matter::{
    MatterQuery, MatterView, Report, Said, mask_words, view_for_raiser, view_for_unit, view_matter, view_to_take_out,
};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, Piece};
use mingtong_domain::role::Role;
use mingtong_office::{Cell, read};
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    what_is_masked_is_so_in_all_that_goes_out,
    what_was_taken_down_goes_out_with_nothing,
    a_ledger_says_what_a_paper_says,
);

/// Masked because it may be personal data; masked by hand; for the desk alone.
const SECRET: [&str; 3] = ["13900002222", "张大爷", "13800001111"];

async fn with_secrets(t: &TestApp, town: &Town) -> MatterId {
    let staff = town.who(Role::Staff);
    let title = Some("张大爷家漏水".to_owned());
    let id = town.raise(Report { title, ..town.report("三单元张大爷家漏水，请打13900002222") }).await.matter;
    let matter = view_matter(&t.app, &town.hall, &staff, id).await.unwrap().matter;
    for text in [matter.title, matter.text.unwrap()] {
        mask_words(&t.app, &town.hall, &staff, id, text, "张大爷".to_owned()).await.unwrap();
    }
    town.act(&staff, id, Command::Note { text: "13800001111 打过了".to_owned() }).await.unwrap();
    let unit = Some(town.units[0].clone());
    town.act(&staff, id, Command::Accept { track: None, unit, note: None }).await.unwrap();
    id
}

fn said(view: &MatterView) -> String {
    let said = view.steps.iter().filter_map(|step| step.said.as_ref()).chain([&view.title]);
    said.filter_map(Said::words).chain(view.personal.iter().map(String::as_str)).collect::<Vec<_>>().join("\n")
}

fn keeps(secrets: &[&str], text: &str) -> bool {
    secrets.iter().all(|secret| !text.contains(secret))
}

async fn what_is_masked_is_so_in_all_that_goes_out(t: TestApp) {
    let town = t.found().await;
    let id = with_secrets(&t, &town).await;
    let (app, hall) = (&t.app, &town.hall);
    for who in [town.who(Role::Staff), town.who(Role::Secretary)] {
        let here = said(&view_matter(app, hall, &who, id).await.unwrap());
        assert!(SECRET.iter().all(|secret| here.contains(secret)), "the desk reads everything: {here}");
        let taken = view_to_take_out(app, hall, &who, id).await.unwrap();
        assert!(taken.contact.is_none() && taken.colleagues.is_empty());
        assert!(keeps(&SECRET, &said(&taken)), "{}", said(&taken));
        let letter = said(&view_for_raiser(app, hall, &who, id).await.unwrap());
        assert!(keeps(&SECRET, &letter), "{letter}");
        // The unit needs the notes of the desk to do the work.
        let slip = said(&view_for_unit(app, hall, &who, id).await.unwrap());
        assert!(keeps(&SECRET[..2], &slip), "{slip}");
    }
    for who in [town.who(Role::Delegate), Who::public(None)] {
        let taken = said(&view_to_take_out(app, hall, &who, id).await.unwrap());
        assert!(keeps(&SECRET, &taken), "{who:?}: {taken}");
    }
}

async fn what_was_taken_down_goes_out_with_nothing(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let text = view_matter(&t.app, &town.hall, &staff, id).await.unwrap().matter.text.unwrap();
    let reason = "写了别人的名字".to_owned();
    town.act(&staff, id, Command::TakeDown { what: Piece::Text(text), reason }).await.unwrap();
    let taken = view_to_take_out(&t.app, &town.hall, &staff, id).await.unwrap();
    assert!(taken.steps.iter().any(|step| step.said == Some(Said::TakenDown)));
}

async fn a_ledger_says_what_a_paper_says(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    with_secrets(&t, &town).await;
    let (say, query, columns) = (|key: &str| key.to_owned(), MatterQuery::default(), LedgerColumn::ALL);
    let bytes = write_ledger(&t.app, &town.hall, &staff, &query, columns, &say).await.unwrap();
    let cells = read(&bytes).unwrap().sheets.into_iter().flat_map(|sheet| sheet.rows).flat_map(|row| row.cells);
    let texts = cells.filter_map(|cell| match cell {
        Cell::Text(text) => Some(text),
        _ => None,
    });
    let ledger = texts.collect::<Vec<_>>().join("\n");
    assert!(ledger.contains("家漏水") && keeps(&SECRET, &ledger), "{ledger}");
    let lines = format!("{:?}", matter_lines(&t.app, &town.hall, &staff).await.unwrap());
    assert!(lines.contains("家漏水") && keeps(&SECRET, &lines), "{lines}");
}
