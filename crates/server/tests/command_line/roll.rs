//! A roll is taken in and taken back at the command line.

use crate::shell::Home;

#[test]
fn a_roll_is_tried_taken_in_and_taken_back() {
    let home = Home::new();
    home.mingtong(&["admin", "community", "add", "town", "--name", "示例社区"]).good();
    home.mingtong(&["admin", "place", "add", "14号院", "--community", "town", "--kind", "courtyard", "--code", "0114"])
        .good();
    home.write(
        "roll.csv",
        "房屋坐落,产权面积,产权人\n14号院3幢2单元501,98.53,张三\n3-2-502,120.4512,张三\n3-2-501,1,李四\n",
    );
    let import = ["import", "roll", "roll.csv", "--community", "town", "--place", "0114"];
    let tried = home.mingtong(&[&import[..], &["--dry-run"]].concat());
    assert_eq!(tried.code, Some(2), "one row is refused: {}{}", tried.out, tried.err);
    assert!(tried.out.contains("第 4 行") && tried.out.contains("与第 2 行是同一套房"), "{}", tried.out);
    assert!(tried.out.contains("2 套，1 人，218.9812 平方米") && tried.out.contains("试运行"), "{}", tried.out);
    assert_eq!(home.mingtong(&import).code, Some(2));
    assert!(home.mingtong(&["rebuild", "--check"]).good().contains("一致"));
    let again = home.mingtong(&import);
    assert!(again.out.contains("新增 0，变更 0，不变 2"), "{}", again.out);
    let listed = home.mingtong(&["import", "list", "--community", "town"]).good();
    let batch = listed.split('\t').next().unwrap_or_default();
    let undone = home.mingtong(&["import", "undo", batch]).good();
    assert!(undone.contains("撤销 2 套"), "{undone}");
    let wrong = home.mingtong(&["import", "roll", "roll.csv", "--community", "town", "--place", "西院"]).bad();
    assert!(wrong.contains("西院"), "{wrong}");
    home.write("letter.csv", "标题,内容\n路灯,不亮\n");
    let args = ["import", "roll", "letter.csv", "--community", "town", "--place", "0114"];
    assert!(home.mingtong(&args).bad().contains("没有认出表头"));
}
