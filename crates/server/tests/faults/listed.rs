//! Whatever a row of a public list says is compared by whoever reads the log anew: each column that a list shows is
//! changed behind the program's back, and each is named by its field.

use crate::log::{Apart, head};
use crate::support::run;
use mingtong_testkit::Database;
use serde_json::Value;
use tokio::runtime::Runtime;

mingtong_testkit::on_both_databases!(each_column_of_a_public_list_is_compared);

/// What is changed in the rows of a table, and in which list which field says so: on the page of the thing, which is
/// made from its entries, nothing of it is seen.
type Column = (&'static str, &'static str, &'static str, &'static str);

/// The first of those who receive is somebody else, delegate to the same: `[{"person":"p…","kind":"…"},…]`.
const ANOTHER_RECEIVES: &str = "delegates = REPLACE(delegates, SUBSTR(delegates, 13, 25), 'p000000000000000000000000')";
/// What a unit brings stands among what its staff can do, which is on no list.
const UNIT_SAYS_IT: &str = "text = (SELECT MAX(of_unit.text) FROM reporting of_unit WHERE of_unit.kind = 'unit' \
                            AND of_unit.community_id = reporting.community_id)";
/// Who is a delegate walks the grid, and the other way round.
const OTHERS_ARE_DELEGATES: &str = "role = CASE role WHEN 'delegate' THEN 'grid_worker' \
                                    WHEN 'grid_worker' THEN 'delegate' ELSE role END";

const COLUMNS: [Column; 11] = [
    ("role_grant", OTHERS_ARE_DELEGATES, "/delegates ", ""),
    ("reception", ANOTHER_RECEIVES, "/receptions ", "/person"),
    ("reporting", UNIT_SAYS_IT, "reporting/u", ""),
    ("vote", "elects = 1 - elects", "/votes?shown=all ", "/elects"),
    ("notice", "ends_ms = ends_ms - 60000", "/notices ", "/ends_ms"),
    ("notice", "taken_down_ms = COALESCE(taken_down_ms, ends_ms) + 86400000", "/notices ", "/taken_down_ms"),
    ("need", "to_answer = to_answer + 1", "/needs ", "/to_answer"),
    ("need", "to_judge = to_judge + 1", "/needs ", "/to_judge"),
    ("meeting", "ends_ms = starts_ms + 60000", "/meetings?shown=past ", "/ends"),
    ("fund", "sources = CASE WHEN sources = 'unit' THEN 'shop' ELSE 'unit' END", "/funds ", "/takes_from"),
    ("fund", "budget = 'other:100'", "", "/budget"),
];

/// The same of matters, which are compared first: of so many no more differences are named than enough.
const OF_MATTERS: [Column; 4] = [
    ("matter", "next_start_ms = next_start_ms - 3600000", "", "/next_clock/start_ms"),
    ("matter", "outcome = CASE WHEN outcome = 'solved' THEN 'explained' ELSE 'solved' END", "", "/outcome"),
    ("matter", "deliberating_body_id = (SELECT MAX(body_id) FROM body)", "", "/deliberating"),
    ("matter", "thumbnail_id = (SELECT MIN(picture_id) FROM picture)", "", "/thumbnail"),
];

/// Whether a difference is named in a list, at a thing of it and at this field, or at a part of it.
fn names(said: &Value, list: &str, field: &str) -> bool {
    let differences = said["replayed"]["compared"]["differences"].as_array().map(Vec::as_slice).unwrap_or_default();
    let is_there = |at: &str| at.starts_with(list) && format!("{at}/").contains(&format!("{field}/"));
    differences.iter().any(|it| it["where"].as_str().is_some_and(is_there))
}

fn each_column_of_a_public_list_is_compared(runtime: &Runtime, database: &Database) {
    run(&database.arguments(), &["demo", "--load-only"]);
    let apart = Apart::of(database, "mingtong");
    let server = apart.serve(database);
    head(&server, 1, &apart);
    for columns in [&COLUMNS[..], &OF_MATTERS] {
        for (table, set, ..) in columns {
            runtime.block_on(database.tamper(&format!("UPDATE {table} SET {set}")));
        }
        let (code, said) = apart.verified(&format!("http://{}/c/mingtong/log", server.address));
        assert_eq!(code, Some(1), "{said}");
        for (table, set, list, field) in columns {
            assert!(names(&said, list, field), "{table} {set}: {said}");
        }
    }
    server.kill();
}
