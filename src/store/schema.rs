//! The tables as diesel sees them, written by hand after the migrations; a test compares the two.

diesel::table! {
    plans (id) {
        id -> Text,
        code_public -> Text,
        code_hash -> Text,
        token_hash -> Nullable<Text>,
        language -> Text,
        paper_language -> Text,
        country -> Text,
        depth -> Text,
        edition -> Integer,
        revision -> BigInt,
        workshop_code -> Nullable<Text>,
        shared_phone -> Bool,
        consent_keep -> Bool,
        consent_progress -> Bool,
        consent_call_me -> Bool,
        consent_share -> Text,
        consent_referral -> Bool,
        created_at -> Timestamp,
        visited_at -> Timestamp,
        updated_at -> Timestamp,
        finished_at -> Nullable<Timestamp>,
        delete_after -> Nullable<Timestamp>,
        organisation_id -> Nullable<Text>,
    }
}

diesel::table! {
    plan_sections (plan_id, section) {
        plan_id -> Text,
        section -> Text,
        revision -> BigInt,
        answers -> Text,
        saved_at -> Timestamp,
    }
}

diesel::table! {
    section_history (plan_id, section, revision) {
        plan_id -> Text,
        section -> Text,
        revision -> BigInt,
        answers -> Text,
        saved_at -> Timestamp,
        origin -> Text,
        losing -> Nullable<Text>,
    }
}

diesel::table! {
    posts (plan_id, idempotency_key) {
        plan_id -> Text,
        idempotency_key -> Text,
        section -> Text,
        revision -> BigInt,
        outcome -> Text,
        made_at -> Timestamp,
    }
}

diesel::table! {
    versions (id) {
        id -> Text,
        plan_id -> Text,
        class -> Text,
        number -> BigInt,
        outline -> Text,
        answers -> Text,
        made_at -> Timestamp,
        logo_id -> Nullable<Text>,
    }
}

diesel::table! {
    rounds (plan_id, number) {
        plan_id -> Text,
        number -> BigInt,
        made_on -> Date,
        label -> Text,
        answers -> Text,
    }
}

diesel::table! {
    sessions (token_hash) {
        token_hash -> Text,
        plan_id -> Nullable<Text>,
        kind -> Text,
        csrf -> Text,
        shared_phone -> Bool,
        created_at -> Timestamp,
        seen_at -> Timestamp,
        expires_at -> Timestamp,
        account_id -> Nullable<Text>,
        key_id -> Nullable<Text>,
    }
}

diesel::table! {
    audit (id) {
        id -> Text,
        plan_id -> Nullable<Text>,
        at -> Timestamp,
        actor -> Text,
        action -> Text,
        detail -> Nullable<Text>,
        workshop_id -> Nullable<Text>,
    }
}

diesel::table! {
    facts (name) {
        name -> Text,
        value -> Text,
    }
}

diesel::table! {
    media (id) {
        id -> Text,
        kind -> Text,
        width -> Integer,
        height -> Integer,
        bytes -> Binary,
        sha256 -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    organisations (id) {
        id -> Text,
        name -> Text,
        logo_id -> Nullable<Text>,
        is_default -> Bool,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    accounts (id) {
        id -> Text,
        login -> Text,
        name -> Text,
        password_hash -> Text,
        role -> Text,
        organisation_id -> Nullable<Text>,
        language -> Text,
        phone -> Nullable<Text>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        signed_in_at -> Nullable<Timestamp>,
        disabled_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    invites (token_hash) {
        token_hash -> Text,
        account_id -> Nullable<Text>,
        role -> Text,
        organisation_id -> Nullable<Text>,
        name -> Text,
        made_by_id -> Nullable<Text>,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    plan_keys (id) {
        id -> Text,
        plan_id -> Text,
        name -> Text,
        code_public -> Text,
        code_hash -> Text,
        token_hash -> Nullable<Text>,
        money -> Bool,
        created_at -> Timestamp,
        seen_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    workshops (id) {
        id -> Text,
        code -> Text,
        organisation_id -> Nullable<Text>,
        trainer_id -> Text,
        title -> Text,
        country -> Text,
        place -> Text,
        language -> Text,
        starts_on -> Date,
        ends_on -> Date,
        agenda -> Text,
        sectors -> Text,
        consent_text -> Text,
        practice -> Bool,
        next_seat -> Integer,
        room -> Text,
        room_revision -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    workshop_trainers (workshop_id, account_id) {
        workshop_id -> Text,
        account_id -> Text,
        added_at -> Timestamp,
    }
}

diesel::table! {
    people (id) {
        id -> Text,
        organisation_id -> Nullable<Text>,
        name -> Nullable<Text>,
        phone -> Nullable<Text>,
        sex -> Nullable<Text>,
        age_group -> Nullable<Text>,
        ability -> Text,
        sector -> Nullable<Text>,
        area -> Nullable<Text>,
        country -> Text,
        consent_call -> Bool,
        consent_referral -> Bool,
        consent_data -> Bool,
        guardian -> Nullable<Text>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    seats (id) {
        id -> Text,
        workshop_id -> Text,
        number -> Integer,
        table_number -> Nullable<Integer>,
        name -> Nullable<Text>,
        plan_id -> Nullable<Text>,
        person_id -> Nullable<Text>,
        paper -> Bool,
        needs_help_at -> Nullable<Timestamp>,
        finished_at -> Nullable<Timestamp>,
        joined_at -> Timestamp,
        left_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    attendance (workshop_id, person_id, day) {
        workshop_id -> Text,
        person_id -> Text,
        day -> Integer,
    }
}

diesel::table! {
    surveys (workshop_id, person_id, moment) {
        workshop_id -> Text,
        person_id -> Text,
        moment -> Text,
        answers -> Text,
        made_at -> Timestamp,
    }
}

diesel::table! {
    comments (id) {
        id -> Text,
        plan_id -> Text,
        workshop_id -> Nullable<Text>,
        account_id -> Nullable<Text>,
        section -> Text,
        state -> Text,
        text -> Text,
        made_at -> Timestamp,
        read_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    reissues (id) {
        id -> Text,
        plan_id -> Text,
        workshop_id -> Nullable<Text>,
        account_id -> Nullable<Text>,
        way -> Text,
        token_hash -> Text,
        made_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
        told_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    code_keepers (id) {
        id -> Text,
        plan_id -> Text,
        organisation_id -> Text,
        name -> Text,
        named_at -> Timestamp,
    }
}

diesel::table! {
    print_requests (id) {
        id -> Text,
        plan_id -> Text,
        workshop_id -> Text,
        paper -> Text,
        pages -> Integer,
        asked_at -> Timestamp,
        printed_at -> Nullable<Timestamp>,
        printed_by_id -> Nullable<Text>,
    }
}

diesel::table! {
    certificates (code) {
        code -> Text,
        workshop_id -> Text,
        person_id -> Nullable<Text>,
        name -> Nullable<Text>,
        issued_at -> Timestamp,
        withdrawn_at -> Nullable<Timestamp>,
    }
}

diesel::joinable!(seats -> workshops (workshop_id));
diesel::joinable!(seats -> plans (plan_id));
diesel::joinable!(seats -> people (person_id));
diesel::joinable!(workshops -> organisations (organisation_id));
diesel::joinable!(workshops -> accounts (trainer_id));
diesel::joinable!(reissues -> accounts (account_id));
diesel::joinable!(code_keepers -> plans (plan_id));
diesel::allow_tables_to_appear_in_same_query!(
    plans,
    plan_sections,
    sessions,
    organisations,
    accounts,
    workshops,
    workshop_trainers,
    people,
    seats,
    attendance,
    surveys,
    comments,
    reissues,
    code_keepers,
    print_requests,
    certificates,
    plan_keys,
    audit,
    invites,
);
