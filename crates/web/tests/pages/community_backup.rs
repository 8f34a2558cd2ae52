//! The page on which an administrator takes a backup along.

use crate::browser::{Browser, PASSWORD};
use axum::http::StatusCode;
use mingtong_domain::role::Role;
use mingtong_testkit::{Courtyard, EIGHT_PARTS, OPENS, TestApp};

mingtong_testkit::on_both!(a_backup_comes_as_a_file_by_the_password_again, a_page_says_why_there_is_none);

async fn a_backup_comes_as_a_file_by_the_password_again(t: TestApp) {
    let town = t.found().await;
    let mut admin = Browser::signed_in(&t, &town, &town.administrator().await).await;
    assert!(admin.get("/desk/admin").await.html.contains("href=\"/c/mingtong/desk/backup\""));
    let page = admin.get("/desk/backup").await.html;
    assert!(page.contains("mingtong restore") && page.contains("name=\"old\""), "{page}");
    assert!(!page.contains("name=\"one_time\""), "no code is asked at sign-in either");
    let other = "榕树下的石桌旁边";
    let wrong = admin.post("/desk/backup", &[("old", other)]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("密码不对") && !wrong.html.contains(other), "{}", wrong.html);
    let file = admin.post("/desk/backup", &[("old", PASSWORD)]).await;
    assert_eq!(file.status, StatusCode::OK, "{}", file.html);
    assert!(file.bytes.starts_with(b"SQLite format 3\0"));
    assert_eq!(file.header("content-length"), file.bytes.len().to_string());
    assert_eq!(file.header("cache-control"), "no-store");
    let name = "attachment; filename=\"mingtong-backup-2021-06-08.db\"; \
                filename*=UTF-8''mingtong-%E5%A4%87%E4%BB%BD-2021-06-08.db";
    assert_eq!(file.header("content-disposition"), name);
    let mut supervisor = Browser::signed_in(&t, &town, &town.who(Role::Supervisor)).await;
    let looks = supervisor.get("/desk/looks").await.html;
    assert!(looks.contains("冯管理") && looks.contains("下载了备份") && looks.contains("所有人"), "{looks}");
    for role in [Role::Secretary, Role::Staff] {
        let mut browser = Browser::signed_in(&t, &town, &town.who(role)).await;
        assert!(!browser.get("/desk/admin").await.html.contains("/desk/backup"), "{role:?}");
        assert_eq!(browser.get("/desk/backup").await.status, StatusCode::FORBIDDEN, "{role:?}");
        let taken = browser.post("/desk/backup", &[("old", PASSWORD)]).await;
        assert_eq!(taken.status, StatusCode::FORBIDDEN, "{role:?}");
    }
}

async fn a_page_says_why_there_is_none(t: TestApp) {
    let town = t.found().await;
    let yard = Courtyard::filled(&t, &town, EIGHT_PARTS).await;
    yard.post(&t, &town).await;
    let secret = yard.secret_vote();
    let vote = mingtong_app::vote::call_vote(&t.app, &town.hall, &town.who(Role::Staff), secret).await.unwrap();
    t.clock.set(OPENS.0);
    let mut admin = Browser::signed_in(&t, &town, &town.administrator().await).await;
    let page = admin.get("/desk/backup").await.html;
    assert!(page.contains(&format!("href=\"/c/mingtong/votes/{vote}\"")), "{page}");
    assert!(page.contains("2021年7月4日") && !page.contains("name=\"old\""), "which, and until when: {page}");
    let sent = admin.post("/desk/backup", &[("old", PASSWORD)]).await;
    assert_eq!(sent.status, StatusCode::CONFLICT);
    t.found_other().await;
    let page = admin.get("/desk/backup").await.html;
    assert!(page.contains("不止一个社区") && !page.contains("name=\"old\""), "{page}");
}
