//! Files of letters as the desk takes them in: tried, columns chosen, taken in, taken back.

use crate::browser::{Browser, Page, between};
use axum::http::StatusCode;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    a_file_is_tried_its_columns_chosen_taken_in_and_taken_back,
    who_works_at_no_desk_imports_nothing,
);

const ROWS: &str = "信件编号,标题,内容,来信日期,甲栏\n\
                    20210501001,路灯不亮,三单元路灯不亮,2021-05-01,已修好，请查看。\n\
                    20210502001,水管漏水,二单元水管漏水,2021-05-02,\n\
                    20210503001,井盖松了,门口井盖松了,没有日期,\n";

async fn upload(staff: &mut Browser, button: &str, fields: &[(&str, &str)]) -> Page {
    let fields: Vec<(&str, &str)> = fields.iter().copied().chain([(button, "yes")]).collect();
    staff.post_pictures("/desk/letters/new", &fields, "file", &[ROWS.as_bytes().to_vec()]).await
}

async fn a_file_is_tried_its_columns_chosen_taken_in_and_taken_back(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    assert!(staff.get("/desk/admin").await.html.contains("href=\"/c/mingtong/desk/letters\""));
    let none = staff.post("/desk/letters/new", &[("trial", "yes")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let tried = upload(&mut staff, "trial", &[]).await;
    assert_eq!(tried.status, StatusCode::OK, "{}", tried.html);
    for told in ["什么都没有写入", "新增 2", "第 4 行", "甲栏", "自己认出：标题", "<td>二单元水管漏水</td>"]
    {
        assert!(tried.html.contains(told), "{told}: {}", tried.html);
    }
    assert!(!staff.get("/matters").await.html.contains("路灯不亮"));
    let twice = upload(&mut staff, "trial", &[("column-reply", "甲栏"), ("column-body", "甲栏")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    let both = upload(&mut staff, "trial", &[("is-B", "body"), ("is-E", "body")]).await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    let stays = between(&both.html, "name=\"is-E\"", "</select>");
    assert!(
        both.html.contains("选了两列") && stays.contains("value=\"body\" selected"),
        "what was chosen stays: {stays}"
    );
    let nowhere = upload(&mut staff, "trial", &[("column-reply", "乙栏")]).await;
    assert_eq!(nowhere.status, StatusCode::UNPROCESSABLE_ENTITY);
    let order = [">B 标题</label>", ">E 甲栏</label>"].map(|column| nowhere.html.find(column));
    assert!(order.is_sorted() && order[0].is_some(), "its columns stand in their order: {}", nowhere.html);
    let chosen = [("is-E", "reply"), ("column-category", "-")];
    let taken = upload(&mut staff, "import", &chosen).await;
    assert!(taken.html.contains("已导入") && taken.html.contains("新增 2"), "{}", taken.html);
    let again = upload(&mut staff, "import", &chosen).await;
    assert!(again.html.contains("新增 0") && again.html.contains("已有 2"), "{}", again.html);
    let answered = staff.get("/matters").await.html;
    assert!(answered.contains("路灯不亮"), "{answered}");

    let list = staff.get("/desk/letters").await.html;
    assert!(list.contains("2 封"), "{list}");
    let batch = between(&list, "name=\"batch\" value=\"", "\"").to_owned();
    let undone = staff.post("/desk/letters", &[("batch", &batch)]).await;
    assert!(undone.html.contains("撤销 2 件，保留 0 件"), "{}", undone.html);
    assert!(!staff.get("/matters").await.html.contains("路灯不亮"));
    let nothing = staff.post("/desk/letters", &[("batch", "none")]).await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
    let english = staff.and_speaks("en").get("/desk/letters/new").await.html;
    assert!(english.contains("What the columns are"), "{english}");
}

async fn who_works_at_no_desk_imports_nothing(t: TestApp) {
    let town = t.found().await;
    let mut unit = Browser::signed_in(&t, &town, &town.who(Role::UnitHandler)).await;
    for path in ["/desk/letters", "/desk/letters/new"] {
        assert_eq!(unit.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        assert!(Browser::new(&t).get(path).await.location().contains("/sign-in"), "{path}");
    }
    assert_eq!(upload(&mut unit, "import", &[]).await.status, StatusCode::FORBIDDEN);
}
