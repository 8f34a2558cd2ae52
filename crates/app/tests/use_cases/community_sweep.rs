//! What was begun and never ended goes after a day; what belongs to a matter stays.

use mingtong_adapters::picture::PictureError;
use mingtong_app::community::sweep;
use mingtong_app::matter::{
    PictureRefused, PictureSize, Report, add_picture, draft, keep_draft, matter_picture, view_matter,
};
use mingtong_app::{Fail, erase};
use mingtong_domain::ids::PictureId;
use mingtong_domain::matter::Piece;
use mingtong_domain::role::Role;
use mingtong_testkit::{HOUR_MS, TestApp, Town, png};

mingtong_testkit::on_both!(
    what_was_never_sent_goes_after_a_day,
    an_erased_picture_does_not_come_back_with_its_like,
    what_phones_call_fifty_megapixels_is_not_too_large,
);

async fn what_was_never_sent_goes_after_a_day(t: TestApp) {
    let town = t.found().await;
    let kept = add_picture(&t.app, &town.hall, png(1), vec![]).await.unwrap();
    town.raise(Report { pictures: vec![kept.clone()], ..town.report("院内排椅坏了") }).await;
    let old = (begun(&t, &town).await, add_picture(&t.app, &town.hall, png(2), vec![]).await.unwrap());
    t.later(25 * HOUR_MS);
    let young = (begun(&t, &town).await, add_picture(&t.app, &town.hall, png(3), vec![]).await.unwrap());
    sweep(&t.app).await.unwrap();
    let there = async |draft_of: &str, picture: PictureId| {
        let is_there = t.store().read().await.unwrap().link().pictures(town.hall.id, &[picture.0]).await.unwrap();
        (draft(&t.app, &town.hall, draft_of).await.unwrap().is_some(), is_there.len())
    };
    assert_eq!(there(&old.0, old.1).await, (false, 0));
    assert_eq!(there(&young.0, young.1).await, (true, 1));
    assert_eq!(there(&young.0, kept).await, (true, 1));
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}

async fn begun(t: &TestApp, town: &Town) -> String {
    keep_draft(&t.app, &town.hall, None, "{}".to_owned()).await.unwrap()
}

async fn an_erased_picture_does_not_come_back_with_its_like(t: TestApp) {
    let town = t.found().await;
    let picture = add_picture(&t.app, &town.hall, png(1), vec![]).await.unwrap();
    let id = town.raise(Report { pictures: vec![picture.clone()], ..town.report("院内排椅坏了") }).await.matter;
    let staff = town.who(Role::Secretary);
    erase(&t.app, &town.hall, &staff, id, Piece::Picture(picture.clone())).await.unwrap();
    let again = add_picture(&t.app, &town.hall, png(1), vec![]).await.unwrap();
    town.raise(Report { pictures: vec![again], ..town.report("又照了一张") }).await;
    let shown = matter_picture(&t.app, &town.hall, &staff, id, &picture, PictureSize::Whole).await;
    assert!(matches!(shown, Err(Fail::NotFound)), "{shown:?}");
    let view = view_matter(&t.app, &town.hall, &staff, id).await.unwrap();
    assert!(view.steps.iter().all(|step| step.pictures.is_empty()));
}

/// A PNG whose head says another size than its body has: what is too large is refused by the head, before the rest.
fn png_that_says(width_px: u32, height_px: u32) -> Vec<u8> {
    let mut bytes = png(1);
    bytes[16..20].copy_from_slice(&width_px.to_be_bytes());
    bytes[20..24].copy_from_slice(&height_px.to_be_bytes());
    let crc = bytes[12..29].iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 * (crc & 1)))
    });
    bytes[29..33].copy_from_slice(&(!crc).to_be_bytes());
    bytes
}

async fn what_phones_call_fifty_megapixels_is_not_too_large(t: TestApp) {
    let town = t.found().await;
    for (width_px, error) in [(8192, PictureError::NotAPicture), (8193, PictureError::TooManyPixels)] {
        let refused = add_picture(&t.app, &town.hall, png_that_says(width_px, 6144), vec![]).await;
        assert!(matches!(refused, Err(PictureRefused::Picture(found)) if found == error), "{width_px}: {refused:?}");
    }
}
