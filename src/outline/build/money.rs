//! Money: the private page, only where the owner chose to print it.

use super::super::{Block, Cell, Fact, Page, Row};
use super::maker::{Maker, fact};
use super::pieces::{self, column, figures, heading, pairs, row, strong, text};
use crate::plan::catalogue::{assets, money as asked};
use crate::plan::facts;
use crate::plan::money::{self, Outlook, Saving};
use crate::plan::question::Depth;

/// The page, if it may be printed.
pub(super) fn page(make: &Maker<'_>) -> Option<Page> {
    if !make.money() {
        return None;
    }
    let outlook = money::outlook(make.frame.answers, make.frame.country, make.frame.today);
    let mut blocks = Vec::new();
    blocks.extend(pairs(2, given(make)));
    blocks.extend(must_pay(make, &outlook));
    if make.frame.depth == Depth::Full || outlook.must_pay.is_some() {
        blocks.push(heading(make.t("money-outlook"), None));
        blocks.extend(pairs(2, reckoned(make, &outlook)));
        blocks.extend(remarks(make, &outlook).into_iter().map(|text| Block::Note { text }));
    }
    blocks.extend(insurance(make));
    blocks.extend(debts(make));
    blocks.extend(values(make, &outlook));
    let mut page = pieces::page(make.t("money"), "money", blocks);
    page.private = true;
    page.sub = Some(make.t("money-sub"));
    Some(page)
}

fn given(make: &Maker<'_>) -> Vec<Fact> {
    make.facts(&[
        &asked::CUSHION,
        &asked::INSURED,
        &asked::SALES,
        &asked::GOODS,
        &asked::SAVINGS,
        &asked::RESTART,
        &asked::SOURCES,
    ])
}

fn must_pay(make: &Maker<'_>, outlook: &Outlook) -> Vec<Block> {
    if outlook.must_pay.is_none() && !make.asks(&asked::MUST_PAY) {
        return Vec::new();
    }
    let line = |code: &&str| {
        let entry = make.frame.answers.row(&asked::MUST_PAY, code);
        fact(make.words.option(asked::MUST_PAY_SET.name, code), make.cell(&entry, &asked::MUST_PAY_AMOUNT))
    };
    let mut facts: Vec<Fact> = asked::MUST_PAY_SET.codes.iter().map(line).collect();
    facts.push(fact(make.t("money-total"), outlook.must_pay.map(|amount| make.amount(amount))));
    let mut blocks = vec![heading(make.label(&asked::MUST_PAY), None)];
    blocks.extend(pairs(2, facts));
    blocks
}

/// What follows from the answers; what is not known is left out.
fn reckoned(make: &Maker<'_>, outlook: &Outlook) -> Vec<Fact> {
    let amount = |minor: Option<i64>| minor.map(|minor| make.amount(minor));
    let saving = match outlook.saving {
        Saving::Weekly { amount, .. } => Some(make.amount(amount)),
        Saving::Unknown | Saving::Covered | Saving::NothingSpare => None,
    };
    let all = [
        ("money-margin", amount(outlook.margin)),
        ("money-cash-days", outlook.cash_days.map(|days| make.unit("days", days))),
        ("money-target", outlook.target_weeks.map(|weeks| make.unit("weeks", weeks))),
        ("money-gap-live", amount(outlook.gap_to_live)),
        ("money-gap-restart", amount(outlook.gap_to_restart)),
        ("money-save", saving),
        ("money-income-risk", amount(outlook.income_at_risk)),
        ("money-value-risk", amount(Some(outlook.value_at_risk).filter(|value| *value > 0))),
    ];
    all.into_iter().filter(|(_, value)| value.is_some()).map(|(id, value)| fact(make.t(id), value)).collect()
}

fn remarks(make: &Maker<'_>, outlook: &Outlook) -> Vec<String> {
    let saving = match outlook.saving {
        Saving::Covered => Some("money-covered"),
        Saving::NothingSpare => Some("money-nothing-spare"),
        Saving::Weekly { .. } if outlook.saving.covers_part() => Some("money-part"),
        Saving::Weekly { .. } | Saving::Unknown => None,
    };
    let early = outlook.runs_out_early.then_some("money-early");
    saving.into_iter().chain(early).map(|id| make.t(id)).collect()
}

fn insurance(make: &Maker<'_>) -> Vec<Block> {
    let rows = make.rows(&asked::POLICIES);
    if rows.is_empty() && !make.asks(&asked::POLICIES) {
        return Vec::new();
    }
    let columns = [
        &asked::POLICY_TYPE,
        &asked::POLICY_COMPANY,
        &asked::POLICY_NUMBER,
        &asked::POLICY_PAYS,
        &asked::POLICY_ENDS,
        &asked::POLICY_PHONE,
    ];
    let table = pieces::of_rows(make, &asked::POLICIES, &columns, &rows, 1);
    vec![heading(make.label(&asked::POLICIES), None), table]
}

fn debts(make: &Maker<'_>) -> Vec<Block> {
    let rows = make.rows(&asked::DEBTS);
    if rows.is_empty() && !make.asks(&asked::DEBTS) {
        return Vec::new();
    }
    let columns = [&asked::DEBT_NAME, &asked::DEBT_WAY, &asked::DEBT_AMOUNT, &asked::DEBT_BY];
    let table = pieces::of_rows(make, &asked::DEBTS, &columns, &rows, 1);
    vec![heading(make.label(&asked::DEBTS), None), table]
}

/// What it costs to replace the things to protect.
fn values(make: &Maker<'_>, outlook: &Outlook) -> Vec<Block> {
    let things: Vec<_> = facts::assets(make.frame.answers).into_iter().filter(|thing| thing.cost.is_some()).collect();
    if things.is_empty() {
        return Vec::new();
    }
    let table = &assets::ITEMS;
    let columns = vec![
        column(make.head(table, &assets::ITEM), 6),
        figures(make.head(table, &assets::ITEM_NUMBER), 2),
        figures(make.head(table, &assets::ITEM_COST), 4),
        figures(make.t("money-total"), 4),
    ];
    let mut rows: Vec<Row> = things
        .iter()
        .map(|thing| {
            let all = thing.cost.map(|cost| cost.saturating_mul(thing.number));
            row(vec![
                strong(Some(thing.item.to_owned())),
                text(Some(thing.number.to_string())),
                text(thing.cost.map(|cost| make.amount(cost))),
                text(all.map(|all| make.amount(all))),
            ])
        })
        .collect();
    let total = make.amount(outlook.value_at_risk);
    rows.push(row(vec![Cell::Strong(make.t("money-total")), Cell::Empty, Cell::Empty, Cell::Strong(total)]));
    vec![heading(make.t("money-values"), None), pieces::table(columns, rows, 0)]
}
