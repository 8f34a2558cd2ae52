//! Resolutions as published data: a part is named by a number, and holds what came before it.

use super::Evening;
use mingtong_app::community::open_data::{OpenTable, open_part};
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(a_part_holds_what_came_before_its_number,);

async fn a_part_holds_what_came_before_its_number(t: TestApp) {
    let it = Evening::over(&t, 4, 1).await;
    it.drawn().await;
    for (from, rows) in [(None, 1), (Some("2021-0002"), 1), (Some("2021-0001"), 0)] {
        let part = open_part(&t.app, &it.room.hall, OpenTable::Resolutions, from).await.unwrap();
        assert_eq!(part.json().as_array().map(Vec::len), Some(rows), "{from:?}");
        assert_eq!(part.next, None, "{from:?}");
    }
}
