--
-- PostgreSQL database dump
--

-- Dumped from database version 18.4
-- Dumped by pg_dump version 18.4

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: procrastinate_job_event_type; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);

--
-- Name: procrastinate_job_status; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);

--
-- Name: procrastinate_job_to_defer_v1; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);

--
-- Name: procrastinate_cancel_job_v1(bigint, boolean, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;

--
-- Name: procrastinate_defer_jobs_v1(public.procrastinate_job_to_defer_v1[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;

--
-- Name: procrastinate_defer_periodic_job_v2(character varying, character varying, character varying, character varying, integer, character varying, bigint, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: procrastinate_jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);

--
-- Name: procrastinate_fetch_job_v2(character varying[], bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;

--
-- Name: procrastinate_finish_job_v1(bigint, public.procrastinate_job_status, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;

--
-- Name: procrastinate_notify_queue_abort_job_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

--
-- Name: procrastinate_notify_queue_job_inserted_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

--
-- Name: procrastinate_prune_stalled_workers_v1(double precision); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;

--
-- Name: procrastinate_register_worker_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;

--
-- Name: procrastinate_retry_job_v1(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;

--
-- Name: procrastinate_retry_job_v2(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;

--
-- Name: procrastinate_trigger_abort_requested_events_procedure_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;

--
-- Name: procrastinate_trigger_function_scheduled_events_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;

--
-- Name: procrastinate_trigger_function_status_events_insert_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;

--
-- Name: procrastinate_trigger_function_status_events_update_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;

--
-- Name: procrastinate_unlink_periodic_defers_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;

--
-- Name: procrastinate_unregister_worker_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;

--
-- Name: procrastinate_update_heartbeat_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;

--
-- Name: access_apikey; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_apikey (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    prefix character varying(16) NOT NULL,
    digest character varying(64) NOT NULL,
    scope character varying(8) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by character varying(150) NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT access_apikey_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_apikey_last_used_at_check CHECK (((last_used_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_used_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_apikey_revoked_at_check CHECK (((revoked_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (revoked_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: access_apikey_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_apikey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_apikey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_auditentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_auditentry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_kind character varying(16) NOT NULL,
    actor character varying(150) NOT NULL,
    verb character varying(64) NOT NULL,
    object_kind character varying(32) NOT NULL,
    object_id character varying(64) NOT NULL,
    object_name character varying(200) NOT NULL,
    details jsonb NOT NULL,
    ip inet,
    CONSTRAINT access_auditentry_at_check CHECK (((at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: access_auditentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_auditentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_auditentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_invitation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_invitation (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    role character varying(16) NOT NULL,
    email character varying(254) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    revoked_at timestamp with time zone,
    accepted_by_id bigint,
    invited_by_id bigint,
    CONSTRAINT access_invitation_accepted_at_check CHECK (((accepted_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (accepted_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_invitation_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_invitation_expires_at_check CHECK (((expires_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_invitation_revoked_at_check CHECK (((revoked_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (revoked_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: access_invitation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_signin; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_signin (
    id bigint NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(300) NOT NULL,
    ip inet,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT access_signin_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_signin_last_seen_at_check CHECK (((last_seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: access_signin_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_signin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_signin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_user; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    username character varying(150) NOT NULL,
    first_name character varying(150) NOT NULL,
    last_name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    role character varying(16) NOT NULL
);

--
-- Name: access_user_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_user_groups (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    group_id integer NOT NULL
);

--
-- Name: access_user_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_user_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_user_user_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_user_user_permissions (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    permission_id integer NOT NULL
);

--
-- Name: access_user_user_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_alert; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_alert (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    status character varying(8) NOT NULL,
    digest character varying(8) NOT NULL,
    importance integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    forced boolean NOT NULL,
    dispatched_at timestamp with time zone,
    sent_at timestamp with time zone,
    reason text NOT NULL,
    summaries_until timestamp with time zone,
    headline text NOT NULL,
    text text NOT NULL,
    account_id character varying(32) COLLATE pg_catalog."C",
    campaign_id bigint,
    CONSTRAINT alerts_alert_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_alert_dispatched_at_check CHECK (((dispatched_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (dispatched_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_alert_due_at_check CHECK (((due_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (due_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_alert_summaries_until_check CHECK (((summaries_until >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (summaries_until < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_alert_sent_at_check CHECK (((sent_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (sent_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_alert_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_alert ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_alert_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_channel; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_channel (
    id bigint NOT NULL,
    name character varying(64) NOT NULL,
    kind character varying(16) NOT NULL,
    active boolean NOT NULL,
    for_operators boolean NOT NULL,
    secret character varying(128) NOT NULL,
    options jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT alerts_channel_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_channel_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_channel ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_channel_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_delivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_delivery (
    id bigint NOT NULL,
    channel_name character varying(64) NOT NULL,
    channel_kind character varying(16) NOT NULL,
    address text NOT NULL,
    status character varying(8) NOT NULL,
    held_until timestamp with time zone,
    next_at timestamp with time zone,
    attempts integer NOT NULL,
    payload jsonb NOT NULL,
    parts_sent integer NOT NULL,
    error text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    alert_id bigint NOT NULL,
    bundle_id bigint,
    recipient_id bigint,
    CONSTRAINT alerts_delivery_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT alerts_delivery_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_delivery_held_until_check CHECK (((held_until >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (held_until < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_delivery_next_at_check CHECK (((next_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (next_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_delivery_parts_sent_check CHECK ((parts_sent >= 0)),
    CONSTRAINT alerts_delivery_sent_at_check CHECK (((sent_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (sent_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_delivery_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_incident; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_incident (
    id bigint NOT NULL,
    kind character varying(32) NOT NULL,
    subject character varying(200) NOT NULL,
    headline text NOT NULL,
    text text NOT NULL,
    over text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    closed_at timestamp with time zone,
    CONSTRAINT alerts_incident_closed_at_check CHECK (((closed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (closed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_incident_opened_at_check CHECK (((opened_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (opened_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_incident_told_at_check CHECK (((told_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (told_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_incident_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_incident ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_incident_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_mute; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_mute (
    id bigint NOT NULL,
    until timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    account_id character varying(32) COLLATE pg_catalog."C",
    campaign_id bigint,
    CONSTRAINT alerts_mute_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_mute_until_check CHECK (((until >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (until < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT mute_names_something CHECK (((campaign_id IS NOT NULL) OR (account_id IS NOT NULL)))
);

--
-- Name: alerts_mute_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_mute ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_mute_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_match; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_match (
    id bigint NOT NULL,
    action character varying(8) NOT NULL,
    category character varying(16) NOT NULL,
    importance integer NOT NULL,
    listed boolean NOT NULL,
    baseline boolean NOT NULL,
    matched_at timestamp with time zone NOT NULL,
    summary text NOT NULL,
    sentiment character varying(8) NOT NULL,
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    alert_id bigint,
    campaign_id bigint NOT NULL,
    engagement_id bigint NOT NULL,
    CONSTRAINT alerts_match_matched_at_check CHECK (((matched_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (matched_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_match_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_match ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_match_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_recipient; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_recipient (
    id bigint NOT NULL,
    address text NOT NULL,
    timezone character varying(64) NOT NULL,
    quiet_from time without time zone,
    quiet_until time without time zone,
    last_success_at timestamp with time zone,
    last_error text NOT NULL,
    last_error_at timestamp with time zone,
    failures integer NOT NULL,
    next_send_at timestamp with time zone,
    failed_at timestamp with time zone,
    campaign_id bigint,
    channel_id bigint NOT NULL,
    CONSTRAINT alerts_recipient_failed_at_check CHECK (((failed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (failed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_recipient_failures_check CHECK ((failures >= 0)),
    CONSTRAINT alerts_recipient_last_error_at_check CHECK (((last_error_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_error_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_recipient_last_success_at_check CHECK (((last_success_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_success_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_recipient_next_send_at_check CHECK (((next_send_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (next_send_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_recipient_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_recipient ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_recipient_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: axes_accessattempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessattempt (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    get_data text NOT NULL,
    post_data text NOT NULL,
    failures_since_start integer NOT NULL,
    CONSTRAINT axes_accessattempt_failures_since_start_check CHECK ((failures_since_start >= 0))
);

--
-- Name: axes_accessattempt_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accessattempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessattempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: axes_accessattemptexpiration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessattemptexpiration (
    access_attempt_id integer NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

--
-- Name: axes_accessfailurelog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessfailurelog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    locked_out boolean NOT NULL
);

--
-- Name: axes_accessfailurelog_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accessfailurelog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessfailurelog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: axes_accesslog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accesslog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    logout_time timestamp with time zone,
    session_hash character varying(64) NOT NULL
);

--
-- Name: axes_accesslog_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accesslog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accesslog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_campaign; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_campaign (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    client_name character varying(200) NOT NULL,
    client_email character varying(254) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    timezone character varying(64) NOT NULL,
    status character varying(16) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    completed_at timestamp with time zone,
    importance_threshold integer NOT NULL,
    category_thresholds jsonb NOT NULL,
    action_thresholds jsonb NOT NULL,
    vip_threshold integer,
    digest_below integer,
    digest_minutes integer NOT NULL,
    hourly_cap integer,
    alert_channels character varying(64)[] NOT NULL,
    frequency_window_minutes integer NOT NULL,
    alert_spacing_minutes integer NOT NULL,
    next_poll_at timestamp with time zone NOT NULL,
    cycle_at timestamp with time zone,
    CONSTRAINT campaign_numbers_in_bounds CHECK (((alert_spacing_minutes <= 1440) AND (digest_below <= 1000000) AND ((digest_minutes >= 1) AND (digest_minutes <= 1440)) AND ((frequency_window_minutes >= 1) AND (frequency_window_minutes <= 1440)) AND (hourly_cap <= 1000000) AND (importance_threshold <= 1000000) AND (vip_threshold <= 1000000))),
    CONSTRAINT campaign_thresholds_are_numbers CHECK (((jsonb_typeof(category_thresholds) = 'object'::text) AND (NOT jsonb_path_exists(category_thresholds, '$.*?(((@.type() != "number" || @ < 0) || @ > 1000000) || @.floor() != @)'::jsonpath)) AND ((jsonb_typeof(action_thresholds) = 'object'::text) AND (NOT jsonb_path_exists(action_thresholds, '$.*?(((@.type() != "number" || @ < 0) || @ > 1000000) || @.floor() != @)'::jsonpath))))),
    CONSTRAINT campaigns_campaign_alert_spacing_minutes_check CHECK ((alert_spacing_minutes >= 0)),
    CONSTRAINT campaigns_campaign_completed_at_check CHECK (((completed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (completed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_cycle_at_check CHECK (((cycle_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (cycle_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_digest_below_check CHECK ((digest_below >= 0)),
    CONSTRAINT campaigns_campaign_digest_minutes_check CHECK ((digest_minutes >= 0)),
    CONSTRAINT campaigns_campaign_ends_at_check CHECK (((ends_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (ends_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_frequency_window_minutes_check CHECK ((frequency_window_minutes >= 0)),
    CONSTRAINT campaigns_campaign_hourly_cap_check CHECK ((hourly_cap >= 0)),
    CONSTRAINT campaigns_campaign_importance_threshold_check CHECK ((importance_threshold >= 0)),
    CONSTRAINT campaigns_campaign_next_poll_at_check CHECK (((next_poll_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (next_poll_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_starts_at_check CHECK (((starts_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (starts_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_vip_threshold_check CHECK ((vip_threshold >= 0))
);

--
-- Name: campaigns_campaign_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_campaign ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_campaign_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_campaignsummary; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_campaignsummary (
    campaign_id bigint NOT NULL,
    fingerprint character varying(32) NOT NULL,
    counted_at timestamp with time zone NOT NULL,
    computed_at timestamp with time zone NOT NULL,
    seconds double precision NOT NULL,
    numbers jsonb NOT NULL,
    known jsonb NOT NULL,
    CONSTRAINT campaigns_campaignsummary_computed_at_check CHECK (((computed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (computed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaignsummary_counted_at_check CHECK (((counted_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (counted_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_campaigntweet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_campaigntweet (
    id bigint NOT NULL,
    category character varying(16) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    campaign_id bigint NOT NULL,
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT campaigns_campaigntweet_added_at_check CHECK (((added_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (added_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_campaigntweet_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_campaigntweet ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_campaigntweet_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_engagement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_engagement (
    id bigint NOT NULL,
    action character varying(8) NOT NULL,
    key character varying(32) NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL,
    lang character varying(16) NOT NULL,
    likes bigint,
    retweets bigint,
    replies bigint,
    quotes bigint,
    views bigint,
    occurred_at timestamp with time zone NOT NULL,
    occurred_after timestamp with time zone,
    baseline boolean NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT campaigns_engagement_first_seen_at_check CHECK (((first_seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (first_seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_engagement_likes_check CHECK (((likes >= 0) AND (likes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_engagement_occurred_after_check CHECK (((occurred_after >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (occurred_after < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_engagement_occurred_at_check CHECK (((occurred_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (occurred_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_engagement_quotes_check CHECK (((quotes >= 0) AND (quotes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_engagement_replies_check CHECK (((replies >= 0) AND (replies <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_engagement_retweets_check CHECK (((retweets >= 0) AND (retweets <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_engagement_views_check CHECK (((views >= 0) AND (views <= '1000000000000000'::bigint)))
);

--
-- Name: campaigns_engagement_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_engagement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_engagement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_liststate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_liststate (
    id bigint NOT NULL,
    action character varying(8) NOT NULL,
    known integer NOT NULL,
    counter bigint,
    ahead integer NOT NULL,
    last_run_at timestamp with time zone,
    last_complete_run_at timestamp with time zone,
    counter_unchanged_at timestamp with time zone,
    newest_at timestamp with time zone,
    incomplete_runs smallint NOT NULL,
    problem text NOT NULL,
    endless boolean NOT NULL,
    run_started_at timestamp with time zone,
    run_cursor text NOT NULL,
    run_provider character varying(64) NOT NULL,
    run_since timestamp with time zone,
    run_pages integer NOT NULL,
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT campaigns_liststate_ahead_check CHECK ((ahead >= 0)),
    CONSTRAINT campaigns_liststate_counter_check CHECK (((counter >= 0) AND (counter <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_liststate_counter_unchanged_at_check CHECK (((counter_unchanged_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (counter_unchanged_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_incomplete_runs_check CHECK ((incomplete_runs >= 0)),
    CONSTRAINT campaigns_liststate_last_complete_run_at_check CHECK (((last_complete_run_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_complete_run_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_last_run_at_check CHECK (((last_run_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_run_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_newest_at_check CHECK (((newest_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (newest_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_run_pages_check CHECK ((run_pages >= 0)),
    CONSTRAINT campaigns_liststate_run_since_check CHECK (((run_since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (run_since < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_run_started_at_check CHECK (((run_started_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (run_started_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_liststate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_liststate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_liststate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_metricreading; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_metricreading (
    id bigint NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    likes bigint,
    retweets bigint,
    replies bigint,
    quotes bigint,
    views bigint,
    bookmarks bigint,
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT campaigns_metricreading_bookmarks_check CHECK (((bookmarks >= 0) AND (bookmarks <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_metricreading_likes_check CHECK (((likes >= 0) AND (likes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_metricreading_quotes_check CHECK (((quotes >= 0) AND (quotes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_metricreading_replies_check CHECK (((replies >= 0) AND (replies <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_metricreading_retweets_check CHECK (((retweets >= 0) AND (retweets <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_metricreading_taken_at_check CHECK (((taken_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (taken_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_metricreading_views_check CHECK (((views >= 0) AND (views <= '1000000000000000'::bigint)))
);

--
-- Name: campaigns_metricreading_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_metricreading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_metricreading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_publicaddress; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_publicaddress (
    id bigint NOT NULL,
    url character varying(300) NOT NULL,
    learned boolean NOT NULL,
    by character varying(150) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT campaigns_publicaddress_at_check CHECK (((at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_publicaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_publicaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_publicaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_removedtweet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_removedtweet (
    id bigint NOT NULL,
    category character varying(16) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone NOT NULL,
    removed_by character varying(150) NOT NULL,
    campaign_id bigint NOT NULL,
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT campaigns_removedtweet_added_at_check CHECK (((added_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (added_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_removedtweet_removed_at_check CHECK (((removed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (removed_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_removedtweet_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_removedtweet ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_removedtweet_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_snapshot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_snapshot (
    id bigint NOT NULL,
    hour timestamp with time zone NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    likes bigint NOT NULL,
    retweets bigint NOT NULL,
    replies bigint NOT NULL,
    quotes bigint NOT NULL,
    views bigint NOT NULL,
    bookmarks bigint NOT NULL,
    known bigint NOT NULL,
    by_category jsonb NOT NULL,
    campaign_id bigint NOT NULL,
    CONSTRAINT campaigns_snapshot_hour_check CHECK (((hour >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (hour < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_snapshot_taken_at_check CHECK (((taken_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (taken_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_snapshot_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_snapshot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_snapshot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_tweet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_tweet (
    id character varying(32) NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL,
    lang character varying(16) NOT NULL,
    posted_at timestamp with time zone,
    likes bigint,
    retweets bigint,
    replies bigint,
    quotes bigint,
    views bigint,
    bookmarks bigint,
    read_at timestamp with time zone,
    missing_since timestamp with time zone,
    added_at timestamp with time zone NOT NULL,
    author_id character varying(32) COLLATE pg_catalog."C",
    CONSTRAINT campaigns_tweet_added_at_check CHECK (((added_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (added_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_tweet_bookmarks_check CHECK (((bookmarks >= 0) AND (bookmarks <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_tweet_likes_check CHECK (((likes >= 0) AND (likes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_tweet_missing_since_check CHECK (((missing_since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (missing_since < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_tweet_posted_at_check CHECK (((posted_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (posted_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_tweet_quotes_check CHECK (((quotes >= 0) AND (quotes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_tweet_read_at_check CHECK (((read_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (read_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_tweet_replies_check CHECK (((replies >= 0) AND (replies <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_tweet_retweets_check CHECK (((retweets >= 0) AND (retweets <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_tweet_views_check CHECK (((views >= 0) AND (views <= '1000000000000000'::bigint)))
);

--
-- Name: collection_balancereading; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_balancereading (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    credits bigint NOT NULL,
    CONSTRAINT collection_balancereading_taken_at_check CHECK (((taken_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (taken_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_balancereading_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_balancereading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_balancereading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_campaignwatch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_campaignwatch (
    campaign_id bigint NOT NULL,
    since timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    CONSTRAINT collection_campaignwatch_seen_at_check CHECK (((seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_campaignwatch_since_check CHECK (((since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (since < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_circuit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_circuit (
    provider character varying(64) NOT NULL,
    open_until timestamp with time zone,
    opened_at timestamp with time zone,
    times integer NOT NULL,
    kind character varying(32) NOT NULL,
    reason text NOT NULL,
    CONSTRAINT collection_circuit_open_until_check CHECK (((open_until >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (open_until < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_circuit_opened_at_check CHECK (((opened_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (opened_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_circuit_times_check CHECK ((times >= 0))
);

--
-- Name: collection_clockstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_clockstate (
    id bigint NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    set_back_at timestamp with time zone,
    set_back_seconds bigint NOT NULL,
    CONSTRAINT collection_clockstate_seen_at_check CHECK (((seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_clockstate_set_back_at_check CHECK (((set_back_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (set_back_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_clockstate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_clockstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_clockstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_countedcall; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_countedcall (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    endpoint character varying(32) NOT NULL,
    reserved_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    CONSTRAINT collection_countedcall_ended_at_check CHECK (((ended_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (ended_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_countedcall_reserved_at_check CHECK (((reserved_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (reserved_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_countedcall_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_countedcall ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_countedcall_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_credential; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_credential (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    name character varying(64) NOT NULL,
    encrypted text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT collection_credential_changed_at_check CHECK (((changed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (changed_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_credential_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_credential ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_credential_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_jobfailure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_jobfailure (
    job_id bigint NOT NULL,
    failures integer NOT NULL,
    deaths integer NOT NULL,
    interrupted_at timestamp with time zone,
    error text NOT NULL,
    kind character varying(32) NOT NULL,
    failed_at timestamp with time zone NOT NULL,
    given_up boolean NOT NULL,
    CONSTRAINT collection_jobfailure_deaths_check CHECK ((deaths >= 0)),
    CONSTRAINT collection_jobfailure_failed_at_check CHECK (((failed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (failed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_jobfailure_failures_check CHECK ((failures >= 0)),
    CONSTRAINT collection_jobfailure_interrupted_at_check CHECK (((interrupted_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (interrupted_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_policy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_policy (
    id bigint NOT NULL,
    poll_interval_minutes integer NOT NULL,
    sweep_hours integer NOT NULL,
    followings_refresh_hours integer NOT NULL,
    calls_per_second double precision NOT NULL,
    CONSTRAINT collection_policy_followings_refresh_hours_check CHECK ((followings_refresh_hours >= 0)),
    CONSTRAINT collection_policy_poll_interval_minutes_check CHECK ((poll_interval_minutes >= 0)),
    CONSTRAINT collection_policy_sweep_hours_check CHECK ((sweep_hours >= 0))
);

--
-- Name: collection_policy_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_policy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_policy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_ratelimit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_ratelimit (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    endpoint character varying(32) NOT NULL,
    next_at timestamp with time zone,
    held_until timestamp with time zone,
    refusals integer NOT NULL,
    by_endpoint boolean NOT NULL,
    remaining integer,
    resets_at timestamp with time zone,
    told_by bigint,
    told_since timestamp with time zone,
    CONSTRAINT collection_ratelimit_held_until_check CHECK (((held_until >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (held_until < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_ratelimit_next_at_check CHECK (((next_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (next_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_ratelimit_refusals_check CHECK ((refusals >= 0)),
    CONSTRAINT collection_ratelimit_remaining_check CHECK ((remaining >= 0)),
    CONSTRAINT collection_ratelimit_resets_at_check CHECK (((resets_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (resets_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_ratelimit_told_since_check CHECK (((told_since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (told_since < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_ratelimit_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_ratelimit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_ratelimit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_planningfailure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_planningfailure (
    campaign_id bigint NOT NULL,
    problem text NOT NULL,
    since timestamp with time zone NOT NULL,
    CONSTRAINT collection_planningfailure_since_check CHECK (((since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (since < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_usage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_usage (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    hour timestamp with time zone NOT NULL,
    endpoint character varying(32) NOT NULL,
    calls integer NOT NULL,
    errors integer NOT NULL,
    rows integer NOT NULL,
    CONSTRAINT collection_usage_calls_check CHECK ((calls >= 0)),
    CONSTRAINT collection_usage_errors_check CHECK ((errors >= 0)),
    CONSTRAINT collection_usage_hour_check CHECK (((hour >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (hour < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_usage_rows_check CHECK ((rows >= 0))
);

--
-- Name: collection_usage_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_usage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_usage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_workerpart; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_workerpart (
    worker_id bigint NOT NULL,
    process uuid NOT NULL,
    part character varying(16) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    CONSTRAINT collection_workerpart_started_at_check CHECK (((started_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (started_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: django_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

--
-- Name: otp_static_staticdevice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.otp_static_staticdevice (
    id integer NOT NULL,
    name character varying(64) NOT NULL,
    confirmed boolean NOT NULL,
    user_id bigint NOT NULL,
    throttling_failure_count integer NOT NULL,
    throttling_failure_timestamp timestamp with time zone,
    created_at timestamp with time zone,
    last_used_at timestamp with time zone,
    CONSTRAINT otp_static_staticdevice_throttling_failure_count_check CHECK ((throttling_failure_count >= 0))
);

--
-- Name: otp_static_staticdevice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.otp_static_staticdevice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.otp_static_staticdevice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: otp_static_statictoken; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.otp_static_statictoken (
    id integer NOT NULL,
    token character varying(16) NOT NULL,
    device_id integer NOT NULL
);

--
-- Name: otp_static_statictoken_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.otp_static_statictoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.otp_static_statictoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: otp_totp_totpdevice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.otp_totp_totpdevice (
    id integer NOT NULL,
    name character varying(64) NOT NULL,
    confirmed boolean NOT NULL,
    key character varying(80) NOT NULL,
    step smallint NOT NULL,
    t0 bigint NOT NULL,
    digits smallint NOT NULL,
    tolerance smallint NOT NULL,
    drift smallint NOT NULL,
    last_t bigint NOT NULL,
    user_id bigint NOT NULL,
    throttling_failure_count integer NOT NULL,
    throttling_failure_timestamp timestamp with time zone,
    created_at timestamp with time zone,
    last_used_at timestamp with time zone,
    CONSTRAINT otp_totp_totpdevice_digits_check CHECK ((digits >= 0)),
    CONSTRAINT otp_totp_totpdevice_step_check CHECK ((step >= 0)),
    CONSTRAINT otp_totp_totpdevice_throttling_failure_count_check CHECK ((throttling_failure_count >= 0)),
    CONSTRAINT otp_totp_totpdevice_tolerance_check CHECK ((tolerance >= 0))
);

--
-- Name: otp_totp_totpdevice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.otp_totp_totpdevice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.otp_totp_totpdevice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: people_account; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_account (
    id character varying(32) NOT NULL COLLATE pg_catalog."C",
    username character varying(64) NOT NULL,
    name text NOT NULL,
    bio text NOT NULL,
    location text NOT NULL,
    avatar_url text NOT NULL,
    verified boolean NOT NULL,
    verified_type character varying(32) NOT NULL,
    followers bigint,
    following bigint,
    joined_at timestamp with time zone,
    categories character varying(16)[] NOT NULL,
    importance integer NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT people_account_first_seen_at_check CHECK (((first_seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (first_seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_account_followers_check CHECK (((followers >= 0) AND (followers <= '1000000000000000'::bigint))),
    CONSTRAINT people_account_following_check CHECK (((following >= 0) AND (following <= '1000000000000000'::bigint))),
    CONSTRAINT people_account_joined_at_check CHECK (((joined_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (joined_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_account_updated_at_check CHECK (((updated_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (updated_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: people_following; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_following (
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    seen_at timestamp with time zone NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT people_following_seen_at_check CHECK (((seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: people_importantperson; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_importantperson (
    id bigint NOT NULL,
    username character varying(64) NOT NULL,
    name text NOT NULL,
    weight integer NOT NULL,
    tags character varying(64)[] NOT NULL,
    active boolean NOT NULL,
    account_id character varying(32) COLLATE pg_catalog."C",
    former_usernames character varying(64)[] NOT NULL,
    note text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    synced_at timestamp with time zone,
    sync_started_at timestamp with time zone,
    sync_cursor text NOT NULL,
    sync_provider character varying(64) NOT NULL,
    sync_pages integer NOT NULL,
    sync_problem text NOT NULL,
    following_known integer NOT NULL,
    profile_following bigint,
    profile_at timestamp with time zone,
    rejected_syncs smallint NOT NULL,
    retry_at timestamp with time zone,
    fewer_since timestamp with time zone,
    CONSTRAINT people_importantperson_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_fewer_since_check CHECK (((fewer_since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (fewer_since < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_following_known_check CHECK ((following_known >= 0)),
    CONSTRAINT people_importantperson_profile_at_check CHECK (((profile_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (profile_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_profile_following_check CHECK (((profile_following >= 0) AND (profile_following <= '1000000000000000'::bigint))),
    CONSTRAINT people_importantperson_rejected_syncs_check CHECK ((rejected_syncs >= 0)),
    CONSTRAINT people_importantperson_retry_at_check CHECK (((retry_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (retry_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_sync_pages_check CHECK ((sync_pages >= 0)),
    CONSTRAINT people_importantperson_sync_started_at_check CHECK (((sync_started_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (sync_started_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_synced_at_check CHECK (((synced_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (synced_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_weight_check CHECK ((weight >= 0)),
    CONSTRAINT person_weight_in_bounds CHECK ((weight <= 1000))
);

--
-- Name: people_importantperson_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_importantperson ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_importantperson_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: procrastinate_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);

--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;

--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;

--
-- Name: procrastinate_periodic_defers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);

--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;

--
-- Name: procrastinate_workers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);

--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: web_campaigndraft; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.web_campaigndraft (
    id bigint NOT NULL,
    fields jsonb NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    source_id bigint,
    user_id bigint NOT NULL,
    CONSTRAINT web_campaigndraft_saved_at_check CHECK (((saved_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (saved_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: web_campaigndraft_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.web_campaigndraft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_campaigndraft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: web_firststeps; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.web_firststeps (
    id bigint NOT NULL,
    dismissed_at timestamp with time zone,
    CONSTRAINT web_firststeps_dismissed_at_check CHECK (((dismissed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (dismissed_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: web_firststeps_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.web_firststeps ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_firststeps_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: web_sharelink; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.web_sharelink (
    id bigint NOT NULL,
    salt character varying(64) NOT NULL,
    digest character varying(64) NOT NULL,
    label character varying(100) NOT NULL,
    password character varying(128) NOT NULL,
    hide_names boolean NOT NULL,
    agency_name character varying(100) NOT NULL,
    colour character varying(7) NOT NULL,
    logo bytea NOT NULL,
    logo_type character varying(16) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    openings integer NOT NULL,
    last_opened_at timestamp with time zone,
    campaign_id bigint NOT NULL,
    created_by_id bigint,
    CONSTRAINT web_sharelink_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT web_sharelink_expires_at_check CHECK (((expires_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT web_sharelink_last_opened_at_check CHECK (((last_opened_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_opened_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT web_sharelink_openings_check CHECK ((openings >= 0)),
    CONSTRAINT web_sharelink_revoked_at_check CHECK (((revoked_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (revoked_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: web_sharelink_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.web_sharelink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_sharelink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: procrastinate_events id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);

--
-- Name: procrastinate_jobs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);

--
-- Name: procrastinate_periodic_defers id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);

--
-- Data for Name: access_apikey; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_apikey VALUES
	(1, 'tests', 'socap_N8imuI', '9a4caf316cdc9db45a0da1461e2dff09e3aecead70d03b120e6caaf71df6db79', 'admin', '2026-11-26 06:08:58.531954+00', '', '2026-11-26 06:09:13.128751+00', NULL);

--
-- Data for Name: access_auditentry; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_auditentry VALUES
	(1, '2026-11-26 06:09:13.218748+00', 'key', 'tests', 'api.put', '', '', '/api/socap/people', '{"status": 200}', '127.0.0.1'),
	(2, '2026-11-26 06:09:13.353621+00', 'key', 'tests', 'api.post', '', '', '/api/socap/people/sync', '{"status": 200}', '127.0.0.1'),
	(3, '2026-11-26 06:09:14.676627+00', 'key', 'tests', 'api.post', '', '', '/api/socap/campaigns', '{"status": 201}', '127.0.0.1');

--
-- Data for Name: access_invitation; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: access_signin; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: access_user; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_user VALUES
	(1, 'pbkdf2_sha256$1000000$ObXtHQwymMIkb61MEOMikv$ppRRj4bjpn3iZ0YBYiYcgyClQkRYs9uGXmOMEhS433U=', NULL, true, 'ann', '', '', '', false, true, '2026-11-26 06:09:04.590994+00', 'admin');

--
-- Data for Name: access_user_groups; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: access_user_user_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: alerts_alert; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alerts_alert VALUES
	(1, 'digest', 'sending', 'baseline', 0, '2026-11-26 06:09:15.570929+00', '2026-11-26 06:09:15.570929+00', false, '2026-11-26 06:09:15.570929+00', NULL, '', NULL, '', '', NULL, 1);

--
-- Data for Name: alerts_channel; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alerts_channel VALUES
	(1, 'mail', 'email', true, true, '', '{}', '2026-11-26 06:09:11.615275+00');

--
-- Data for Name: alerts_delivery; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alerts_delivery VALUES
	(1, 'mail', 'email', 'team@example.com', 'sending', NULL, NULL, 1, '[{"html": "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"supported-color-schemes\" content=\"light dark\">\n<meta name=\"format-detection\" content=\"telephone=no, date=no, address=no, email=no\">\n<title>3 people engaged before monitoring began - Aurora launch</title>\n<style>\n:root { color-scheme: light dark; supported-color-schemes: light dark; }\n@media (prefers-color-scheme: dark) {\n.page { background-color: #111214 !important; color: #e6e7e9 !important; }\n.card { background-color: #191a1d !important; border-color: #2b2d32 !important; }\n.line { border-color: #2b2d32 !important; }\n.quote { background-color: #212327 !important; }\n.muted { color: #9ba0a8 !important; }\n.link { color: #9dbcff !important; }\n.bad { color: #ff8a80 !important; }\n.good { color: #5cc98c !important; }\n}\n</style>\n</head>\n<body class=\"page\" style=\"margin:0;padding:0;background-color:#f7f7f5;color:#1d1f22;-webkit-text-size-adjust:100%;\">\n<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all;\">@lfigueiredo (AI creator, 14) engaged with 2 tweets; @saanvi_menon (YC alum, 7) retweeted your main tweet; @jiabuilds (media, 7) engaged with 2 tweets&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;</div>\n<!--[if mso]><table role=\"presentation\" width=\"600\" align=\"center\" cellpadding=\"0\" cellspacing=\"0\"><tr><td><![endif]-->\n<div class=\"page\" style=\"max-width:600px;margin:0 auto;padding:20px 12px 28px;background-color:#f7f7f5;color:#1d1f22;font-family:-apple-system,''Segoe UI'',Roboto,Helvetica,Arial,sans-serif;font-size:14px;line-height:20px;overflow-wrap:anywhere;\">\n<div class=\"muted\" style=\"color:#5d6167;font-size:13px;\"><bdi>Aurora launch</bdi> · 26 Nov 2026, 06:09 UTC</div>\n<h1 style=\"margin:6px 0 16px;font-size:20px;line-height:26px;font-weight:bold;\">3 people engaged before monitoring began</h1>\n<p class=\"muted\" style=\"margin:-8px 0 16px;color:#5d6167;\">26 Nov 2026, 06:02 to 06:09 UTC</p>\n<div class=\"card\" style=\"margin:0 0 12px;padding:16px 18px;background-color:#ffffff;border:1px solid #e3e3df;border-radius:6px;\">\n<div style=\"font-size:16px;line-height:22px;\">\n<bdi><b>Luana Figueiredo</b></bdi> <a class=\"link\" href=\"https://x.com/lfigueiredo\" style=\"color:#2450a8;text-decoration:none;white-space:nowrap;\">@lfigueiredo</a> <span class=\"muted\" style=\"color:#5d6167;\">AI creator</span>\n</div>\n<div style=\"margin-top:4px;\"><b>Importance 14</b>: followed by @renata_zamora 10, @joaobuilds 4</div>\n<div class=\"muted\" style=\"margin-top:4px;color:#5d6167;\"><bdi>AI creator · 11,300 followers · verified · 127.0.0.1</bdi></div>\n<div class=\"muted\" dir=\"auto\" style=\"margin-top:4px;color:#5d6167;\">Curating the best of generative AI. Tools, papers, memes.</div>\n<div class=\"line\" style=\"margin-top:12px;padding-top:10px;border-top:1px solid #e3e3df;\">\n<b>Retweeted your main tweet</b> <span class=\"muted\" style=\"color:#5d6167;\">by 26 Nov 2026, 06:09 UTC</span>\n<div style=\"margin-top:6px;\"><a class=\"link\" href=\"https://x.com/LanternfoldHQ/status/2125807799051204493\" style=\"color:#2450a8;\">See the tweet on X</a></div>\n</div>\n<div class=\"line\" style=\"margin-top:12px;padding-top:10px;border-top:1px solid #e3e3df;\">\n<b>Retweeted your investor tweet</b> <span class=\"muted\" style=\"color:#5d6167;\">by 26 Nov 2026, 06:09 UTC</span>\n<div style=\"margin-top:6px;\"><a class=\"link\" href=\"https://x.com/CallumOkafor/status/2125813342316878602\" style=\"color:#2450a8;\">See the tweet on X</a></div>\n</div>\n<div style=\"margin-top:12px;\">\n<a class=\"link\" href=\"http://127.0.0.1:55941/socap/campaigns/1/accounts/1211044462871639097\" style=\"color:#2450a8;\">Account in SOCAP</a><span class=\"muted\" style=\"color:#5d6167;\"> &nbsp;·&nbsp; </span><a class=\"link\" href=\"https://x.com/lfigueiredo\" style=\"color:#2450a8;\">Profile on X</a>\n</div>\n</div>\n<div class=\"card\" style=\"margin:0 0 12px;padding:16px 18px;background-color:#ffffff;border:1px solid #e3e3df;border-radius:6px;\">\n<div style=\"font-size:16px;line-height:22px;\">\n<bdi><b>Saanvi Menon</b></bdi> <a class=\"link\" href=\"https://x.com/saanvi_menon\" style=\"color:#2450a8;text-decoration:none;white-space:nowrap;\">@saanvi_menon</a> <span class=\"muted\" style=\"color:#5d6167;\">YC alum</span>\n</div>\n<div style=\"margin-top:4px;\"><b>Importance 7</b>: followed by @joaobuilds 4, @priyafriesen 3</div>\n<div class=\"muted\" style=\"margin-top:4px;color:#5d6167;\"><bdi>YC alum · 23,641 followers · verified · Chennai</bdi></div>\n<div class=\"muted\" dir=\"auto\" style=\"margin-top:4px;color:#5d6167;\">YC S12. Building Copperleaf with my best friend.</div>\n<div class=\"line\" style=\"margin-top:12px;padding-top:10px;border-top:1px solid #e3e3df;\">\n<b>Retweeted your main tweet</b> <span class=\"muted\" style=\"color:#5d6167;\">by 26 Nov 2026, 06:09 UTC</span>\n<div style=\"margin-top:6px;\"><a class=\"link\" href=\"https://x.com/LanternfoldHQ/status/2125807799051204493\" style=\"color:#2450a8;\">See the tweet on X</a></div>\n</div>\n<div style=\"margin-top:12px;\">\n<a class=\"link\" href=\"http://127.0.0.1:55941/socap/campaigns/1/accounts/89385282\" style=\"color:#2450a8;\">Account in SOCAP</a><span class=\"muted\" style=\"color:#5d6167;\"> &nbsp;·&nbsp; </span><a class=\"link\" href=\"https://x.com/saanvi_menon\" style=\"color:#2450a8;\">Profile on X</a>\n</div>\n</div>\n<div class=\"card\" style=\"margin:0 0 12px;padding:16px 18px;background-color:#ffffff;border:1px solid #e3e3df;border-radius:6px;\">\n<div style=\"font-size:16px;line-height:22px;\">\n<bdi><b>Jia Goh</b></bdi> <a class=\"link\" href=\"https://x.com/jiabuilds\" style=\"color:#2450a8;text-decoration:none;white-space:nowrap;\">@jiabuilds</a> <span class=\"muted\" style=\"color:#5d6167;\">media</span>\n</div>\n<div style=\"margin-top:4px;\"><b>Importance 7</b>: followed by @aarav1956 4, @priyafriesen 3</div>\n<div class=\"muted\" style=\"margin-top:4px;color:#5d6167;\"><bdi>Media · 9,030 followers · verified · Singapore</bdi></div>\n<div class=\"muted\" dir=\"auto\" style=\"margin-top:4px;color:#5d6167;\">Host of a podcast about people who ship. Editor at Launchpaper.</div>\n<div class=\"line\" style=\"margin-top:12px;padding-top:10px;border-top:1px solid #e3e3df;\">\n<b>Retweeted your main tweet</b> <span class=\"muted\" style=\"color:#5d6167;\">by 26 Nov 2026, 06:09 UTC</span>\n<div style=\"margin-top:6px;\"><a class=\"link\" href=\"https://x.com/LanternfoldHQ/status/2125807799051204493\" style=\"color:#2450a8;\">See the tweet on X</a></div>\n</div>\n<div class=\"line\" style=\"margin-top:12px;padding-top:10px;border-top:1px solid #e3e3df;\">\n<b>Quoted your investor tweet</b> <span class=\"muted\" style=\"color:#5d6167;\">26 Nov 2026, 06:02 UTC</span>\n<blockquote class=\"quote\" dir=\"auto\" style=\"margin:8px 0 0;padding:8px 12px;background-color:#f2f2ef;border-radius:4px;overflow-wrap:anywhere;word-break:break-word;\">Watch the demo until the end.</blockquote>\n<div style=\"margin-top:6px;\"><a class=\"link\" href=\"https://x.com/jiabuilds/status/2125832558480276068\" style=\"color:#2450a8;\">Read it on X</a></div>\n</div>\n<div style=\"margin-top:12px;\">\n<a class=\"link\" href=\"http://127.0.0.1:55941/socap/campaigns/1/accounts/1195952100\" style=\"color:#2450a8;\">Account in SOCAP</a><span class=\"muted\" style=\"color:#5d6167;\"> &nbsp;·&nbsp; </span><a class=\"link\" href=\"https://x.com/jiabuilds\" style=\"color:#2450a8;\">Profile on X</a>\n</div>\n</div>\n<div class=\"muted\" style=\"margin-top:16px;color:#5d6167;font-size:13px;\">\nCampaign “Aurora launch” sends alerts about everyone of importance 5 or more, and about the important people themselves, to this address.<br>\n<a class=\"link\" href=\"http://127.0.0.1:55941/socap/campaigns/1/alerts\" style=\"color:#2450a8;\">Open in SOCAP</a>\n</div>\n</div>\n<!--[if mso]></td></tr></table><![endif]-->\n</body>\n</html>\n", "text": "3 people engaged before monitoring began\nAurora launch, 26 Nov 2026, 06:09 UTC\nEngagements: 26 Nov 2026, 06:02 to 06:09 UTC\n\n----------------------------------------\nLuana Figueiredo @lfigueiredo (AI creator)\nImportance 14: followed by @renata_zamora 10, @joaobuilds 4\nAI creator · 11,300 followers · verified · 127.0.0.1\nCurating the best of generative AI. Tools, papers, memes.\n\nRetweeted your main tweet, by 26 Nov 2026, 06:09 UTC\nOn X: https://x.com/LanternfoldHQ/status/2125807799051204493\n\nRetweeted your investor tweet, by 26 Nov 2026, 06:09 UTC\nOn X: https://x.com/CallumOkafor/status/2125813342316878602\n\nAccount in SOCAP: http://127.0.0.1:55941/socap/campaigns/1/accounts/1211044462871639097\nProfile on X: https://x.com/lfigueiredo\n\n----------------------------------------\nSaanvi Menon @saanvi_menon (YC alum)\nImportance 7: followed by @joaobuilds 4, @priyafriesen 3\nYC alum · 23,641 followers · verified · Chennai\nYC S12. Building Copperleaf with my best friend.\n\nRetweeted your main tweet, by 26 Nov 2026, 06:09 UTC\nOn X: https://x.com/LanternfoldHQ/status/2125807799051204493\n\nAccount in SOCAP: http://127.0.0.1:55941/socap/campaigns/1/accounts/89385282\nProfile on X: https://x.com/saanvi_menon\n\n----------------------------------------\nJia Goh @jiabuilds (media)\nImportance 7: followed by @aarav1956 4, @priyafriesen 3\nMedia · 9,030 followers · verified · Singapore\nHost of a podcast about people who ship. Editor at Launchpaper.\n\nRetweeted your main tweet, by 26 Nov 2026, 06:09 UTC\nOn X: https://x.com/LanternfoldHQ/status/2125807799051204493\n\nQuoted your investor tweet, 26 Nov 2026, 06:02 UTC\n> Watch the demo until the end.\nOn X: https://x.com/jiabuilds/status/2125832558480276068\n\nAccount in SOCAP: http://127.0.0.1:55941/socap/campaigns/1/accounts/1195952100\nProfile on X: https://x.com/jiabuilds\n\n--\nCampaign “Aurora launch” sends alerts about everyone of importance 5 or more, and about the important people themselves, to this address.\nOpen in SOCAP: http://127.0.0.1:55941/socap/campaigns/1/alerts\n", "subject": "3 people engaged before monitoring began - Aurora launch"}]', 0, '', '2026-11-26 06:09:15.570929+00', NULL, 1, NULL, 1);

--
-- Data for Name: alerts_incident; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: alerts_mute; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: alerts_match; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alerts_match VALUES
	(1, 'retweet', 'investor', 14, false, true, '2026-11-26 06:09:15.079074+00', '', '', '1211044462871639097', 1, 1, 1),
	(2, 'retweet', 'main', 7, false, true, '2026-11-26 06:09:15.156258+00', '', '', '1195952100', 1, 1, 9),
	(3, 'retweet', 'main', 14, false, true, '2026-11-26 06:09:15.156258+00', '', '', '1211044462871639097', 1, 1, 10),
	(4, 'retweet', 'main', 7, false, true, '2026-11-26 06:09:15.156258+00', '', '', '89385282', 1, 1, 13),
	(5, 'quote', 'investor', 7, false, true, '2026-11-26 06:09:15.242987+00', '', '', '1195952100', 1, 1, 16);

--
-- Data for Name: alerts_recipient; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alerts_recipient VALUES
	(1, 'team@example.com', 'UTC', NULL, NULL, NULL, '', NULL, 0, NULL, NULL, NULL, 1);

--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_permission VALUES
	(1, 'Can add permission', 1, 'add_permission'),
	(2, 'Can change permission', 1, 'change_permission'),
	(3, 'Can delete permission', 1, 'delete_permission'),
	(4, 'Can view permission', 1, 'view_permission'),
	(5, 'Can add group', 2, 'add_group'),
	(6, 'Can change group', 2, 'change_group'),
	(7, 'Can delete group', 2, 'delete_group'),
	(8, 'Can view group', 2, 'view_group'),
	(9, 'Can add content type', 3, 'add_contenttype'),
	(10, 'Can change content type', 3, 'change_contenttype'),
	(11, 'Can delete content type', 3, 'delete_contenttype'),
	(12, 'Can view content type', 3, 'view_contenttype'),
	(13, 'Can add session', 4, 'add_session'),
	(14, 'Can change session', 4, 'change_session'),
	(15, 'Can delete session', 4, 'delete_session'),
	(16, 'Can view session', 4, 'view_session'),
	(17, 'Can add procrastinate event', 5, 'add_procrastinateevent'),
	(18, 'Can change procrastinate event', 5, 'change_procrastinateevent'),
	(19, 'Can delete procrastinate event', 5, 'delete_procrastinateevent'),
	(20, 'Can view procrastinate event', 5, 'view_procrastinateevent'),
	(21, 'Can add procrastinate job', 6, 'add_procrastinatejob'),
	(22, 'Can change procrastinate job', 6, 'change_procrastinatejob'),
	(23, 'Can delete procrastinate job', 6, 'delete_procrastinatejob'),
	(24, 'Can view procrastinate job', 6, 'view_procrastinatejob'),
	(25, 'Can add procrastinate periodic defer', 7, 'add_procrastinateperiodicdefer'),
	(26, 'Can change procrastinate periodic defer', 7, 'change_procrastinateperiodicdefer'),
	(27, 'Can delete procrastinate periodic defer', 7, 'delete_procrastinateperiodicdefer'),
	(28, 'Can view procrastinate periodic defer', 7, 'view_procrastinateperiodicdefer'),
	(29, 'Can add procrastinate worker', 8, 'add_procrastinateworker'),
	(30, 'Can change procrastinate worker', 8, 'change_procrastinateworker'),
	(31, 'Can delete procrastinate worker', 8, 'delete_procrastinateworker'),
	(32, 'Can view procrastinate worker', 8, 'view_procrastinateworker'),
	(33, 'Can add access attempt', 9, 'add_accessattempt'),
	(34, 'Can change access attempt', 9, 'change_accessattempt'),
	(35, 'Can delete access attempt', 9, 'delete_accessattempt'),
	(36, 'Can view access attempt', 9, 'view_accessattempt'),
	(37, 'Can add access log', 10, 'add_accesslog'),
	(38, 'Can change access log', 10, 'change_accesslog'),
	(39, 'Can delete access log', 10, 'delete_accesslog'),
	(40, 'Can view access log', 10, 'view_accesslog'),
	(41, 'Can add access failure', 11, 'add_accessfailurelog'),
	(42, 'Can change access failure', 11, 'change_accessfailurelog'),
	(43, 'Can delete access failure', 11, 'delete_accessfailurelog'),
	(44, 'Can view access failure', 11, 'view_accessfailurelog'),
	(45, 'Can add access attempt expiration', 12, 'add_accessattemptexpiration'),
	(46, 'Can change access attempt expiration', 12, 'change_accessattemptexpiration'),
	(47, 'Can delete access attempt expiration', 12, 'delete_accessattemptexpiration'),
	(48, 'Can view access attempt expiration', 12, 'view_accessattemptexpiration'),
	(49, 'Can add static device', 13, 'add_staticdevice'),
	(50, 'Can change static device', 13, 'change_staticdevice'),
	(51, 'Can delete static device', 13, 'delete_staticdevice'),
	(52, 'Can view static device', 13, 'view_staticdevice'),
	(53, 'Can add static token', 14, 'add_statictoken'),
	(54, 'Can change static token', 14, 'change_statictoken'),
	(55, 'Can delete static token', 14, 'delete_statictoken'),
	(56, 'Can view static token', 14, 'view_statictoken'),
	(57, 'Can add TOTP device', 15, 'add_totpdevice'),
	(58, 'Can change TOTP device', 15, 'change_totpdevice'),
	(59, 'Can delete TOTP device', 15, 'delete_totpdevice'),
	(60, 'Can view TOTP device', 15, 'view_totpdevice'),
	(61, 'Can add api key', 16, 'add_apikey'),
	(62, 'Can change api key', 16, 'change_apikey'),
	(63, 'Can delete api key', 16, 'delete_apikey'),
	(64, 'Can view api key', 16, 'view_apikey'),
	(65, 'Can add user', 17, 'add_user'),
	(66, 'Can change user', 17, 'change_user'),
	(67, 'Can delete user', 17, 'delete_user'),
	(68, 'Can view user', 17, 'view_user'),
	(69, 'Can add audit entry', 18, 'add_auditentry'),
	(70, 'Can change audit entry', 18, 'change_auditentry'),
	(71, 'Can delete audit entry', 18, 'delete_auditentry'),
	(72, 'Can view audit entry', 18, 'view_auditentry'),
	(73, 'Can add invitation', 19, 'add_invitation'),
	(74, 'Can change invitation', 19, 'change_invitation'),
	(75, 'Can delete invitation', 19, 'delete_invitation'),
	(76, 'Can view invitation', 19, 'view_invitation'),
	(77, 'Can add sign in', 20, 'add_signin'),
	(78, 'Can change sign in', 20, 'change_signin'),
	(79, 'Can delete sign in', 20, 'delete_signin'),
	(80, 'Can view sign in', 20, 'view_signin'),
	(81, 'Can add account', 21, 'add_account'),
	(82, 'Can change account', 21, 'change_account'),
	(83, 'Can delete account', 21, 'delete_account'),
	(84, 'Can view account', 21, 'view_account'),
	(85, 'Can add important person', 22, 'add_importantperson'),
	(86, 'Can change important person', 22, 'change_importantperson'),
	(87, 'Can delete important person', 22, 'delete_importantperson'),
	(88, 'Can view important person', 22, 'view_importantperson'),
	(89, 'Can add following', 23, 'add_following'),
	(90, 'Can change following', 23, 'change_following'),
	(91, 'Can delete following', 23, 'delete_following'),
	(92, 'Can view following', 23, 'view_following'),
	(93, 'Can add campaign', 24, 'add_campaign'),
	(94, 'Can change campaign', 24, 'change_campaign'),
	(95, 'Can delete campaign', 24, 'delete_campaign'),
	(96, 'Can view campaign', 24, 'view_campaign'),
	(97, 'Can add public address', 25, 'add_publicaddress'),
	(98, 'Can change public address', 25, 'change_publicaddress'),
	(99, 'Can delete public address', 25, 'delete_publicaddress'),
	(100, 'Can view public address', 25, 'view_publicaddress'),
	(101, 'Can add campaign summary', 26, 'add_campaignsummary'),
	(102, 'Can change campaign summary', 26, 'change_campaignsummary'),
	(103, 'Can delete campaign summary', 26, 'delete_campaignsummary'),
	(104, 'Can view campaign summary', 26, 'view_campaignsummary'),
	(105, 'Can add tweet', 27, 'add_tweet'),
	(106, 'Can change tweet', 27, 'change_tweet'),
	(107, 'Can delete tweet', 27, 'delete_tweet'),
	(108, 'Can view tweet', 27, 'view_tweet'),
	(109, 'Can add campaign tweet', 28, 'add_campaigntweet'),
	(110, 'Can change campaign tweet', 28, 'change_campaigntweet'),
	(111, 'Can delete campaign tweet', 28, 'delete_campaigntweet'),
	(112, 'Can view campaign tweet', 28, 'view_campaigntweet'),
	(113, 'Can add snapshot', 29, 'add_snapshot'),
	(114, 'Can change snapshot', 29, 'change_snapshot'),
	(115, 'Can delete snapshot', 29, 'delete_snapshot'),
	(116, 'Can view snapshot', 29, 'view_snapshot'),
	(117, 'Can add removed tweet', 30, 'add_removedtweet'),
	(118, 'Can change removed tweet', 30, 'change_removedtweet'),
	(119, 'Can delete removed tweet', 30, 'delete_removedtweet'),
	(120, 'Can view removed tweet', 30, 'view_removedtweet'),
	(121, 'Can add metric reading', 31, 'add_metricreading'),
	(122, 'Can change metric reading', 31, 'change_metricreading'),
	(123, 'Can delete metric reading', 31, 'delete_metricreading'),
	(124, 'Can view metric reading', 31, 'view_metricreading'),
	(125, 'Can add list state', 32, 'add_liststate'),
	(126, 'Can change list state', 32, 'change_liststate'),
	(127, 'Can delete list state', 32, 'delete_liststate'),
	(128, 'Can view list state', 32, 'view_liststate'),
	(129, 'Can add engagement', 33, 'add_engagement'),
	(130, 'Can change engagement', 33, 'change_engagement'),
	(131, 'Can delete engagement', 33, 'delete_engagement'),
	(132, 'Can view engagement', 33, 'view_engagement'),
	(133, 'Can add channel', 34, 'add_channel'),
	(134, 'Can change channel', 34, 'change_channel'),
	(135, 'Can delete channel', 34, 'delete_channel'),
	(136, 'Can view channel', 34, 'view_channel'),
	(137, 'Can add alert', 35, 'add_alert'),
	(138, 'Can change alert', 35, 'change_alert'),
	(139, 'Can delete alert', 35, 'delete_alert'),
	(140, 'Can view alert', 35, 'view_alert'),
	(141, 'Can add incident', 36, 'add_incident'),
	(142, 'Can change incident', 36, 'change_incident'),
	(143, 'Can delete incident', 36, 'delete_incident'),
	(144, 'Can view incident', 36, 'view_incident'),
	(145, 'Can add mute', 37, 'add_mute'),
	(146, 'Can change mute', 37, 'change_mute'),
	(147, 'Can delete mute', 37, 'delete_mute'),
	(148, 'Can view mute', 37, 'view_mute'),
	(149, 'Can add match', 38, 'add_match'),
	(150, 'Can change match', 38, 'change_match'),
	(151, 'Can delete match', 38, 'delete_match'),
	(152, 'Can view match', 38, 'view_match'),
	(153, 'Can add recipient', 39, 'add_recipient'),
	(154, 'Can change recipient', 39, 'change_recipient'),
	(155, 'Can delete recipient', 39, 'delete_recipient'),
	(156, 'Can view recipient', 39, 'view_recipient'),
	(157, 'Can add delivery', 40, 'add_delivery'),
	(158, 'Can change delivery', 40, 'change_delivery'),
	(159, 'Can delete delivery', 40, 'delete_delivery'),
	(160, 'Can view delivery', 40, 'view_delivery'),
	(161, 'Can add campaign watch', 41, 'add_campaignwatch'),
	(162, 'Can change campaign watch', 41, 'change_campaignwatch'),
	(163, 'Can delete campaign watch', 41, 'delete_campaignwatch'),
	(164, 'Can view campaign watch', 41, 'view_campaignwatch'),
	(165, 'Can add circuit', 42, 'add_circuit'),
	(166, 'Can change circuit', 42, 'change_circuit'),
	(167, 'Can delete circuit', 42, 'delete_circuit'),
	(168, 'Can view circuit', 42, 'view_circuit'),
	(169, 'Can add clock state', 43, 'add_clockstate'),
	(170, 'Can change clock state', 43, 'change_clockstate'),
	(171, 'Can delete clock state', 43, 'delete_clockstate'),
	(172, 'Can view clock state', 43, 'view_clockstate'),
	(173, 'Can add job failure', 44, 'add_jobfailure'),
	(174, 'Can change job failure', 44, 'change_jobfailure'),
	(175, 'Can delete job failure', 44, 'delete_jobfailure'),
	(176, 'Can view job failure', 44, 'view_jobfailure'),
	(177, 'Can add rate limit', 45, 'add_ratelimit'),
	(178, 'Can change rate limit', 45, 'change_ratelimit'),
	(179, 'Can delete rate limit', 45, 'delete_ratelimit'),
	(180, 'Can view rate limit', 45, 'view_ratelimit'),
	(181, 'Can add counted call', 46, 'add_countedcall'),
	(182, 'Can change counted call', 46, 'change_countedcall'),
	(183, 'Can delete counted call', 46, 'delete_countedcall'),
	(184, 'Can view counted call', 46, 'view_countedcall'),
	(185, 'Can add credential', 47, 'add_credential'),
	(186, 'Can change credential', 47, 'change_credential'),
	(187, 'Can delete credential', 47, 'delete_credential'),
	(188, 'Can view credential', 47, 'view_credential'),
	(189, 'Can add policy', 48, 'add_policy'),
	(190, 'Can change policy', 48, 'change_policy'),
	(191, 'Can delete policy', 48, 'delete_policy'),
	(192, 'Can view policy', 48, 'view_policy'),
	(193, 'Can add planning failure', 49, 'add_planningfailure'),
	(194, 'Can change planning failure', 49, 'change_planningfailure'),
	(195, 'Can delete planning failure', 49, 'delete_planningfailure'),
	(196, 'Can view planning failure', 49, 'view_planningfailure'),
	(197, 'Can add worker part', 50, 'add_workerpart'),
	(198, 'Can change worker part', 50, 'change_workerpart'),
	(199, 'Can delete worker part', 50, 'delete_workerpart'),
	(200, 'Can view worker part', 50, 'view_workerpart');
INSERT INTO public.auth_permission VALUES
	(201, 'Can add balance reading', 51, 'add_balancereading'),
	(202, 'Can change balance reading', 51, 'change_balancereading'),
	(203, 'Can delete balance reading', 51, 'delete_balancereading'),
	(204, 'Can view balance reading', 51, 'view_balancereading'),
	(205, 'Can add usage', 52, 'add_usage'),
	(206, 'Can change usage', 52, 'change_usage'),
	(207, 'Can delete usage', 52, 'delete_usage'),
	(208, 'Can view usage', 52, 'view_usage'),
	(209, 'Can add first steps', 53, 'add_firststeps'),
	(210, 'Can change first steps', 53, 'change_firststeps'),
	(211, 'Can delete first steps', 53, 'delete_firststeps'),
	(212, 'Can view first steps', 53, 'view_firststeps'),
	(213, 'Can add share link', 54, 'add_sharelink'),
	(214, 'Can change share link', 54, 'change_sharelink'),
	(215, 'Can delete share link', 54, 'delete_sharelink'),
	(216, 'Can view share link', 54, 'view_sharelink'),
	(217, 'Can add campaign draft', 55, 'add_campaigndraft'),
	(218, 'Can change campaign draft', 55, 'change_campaigndraft'),
	(219, 'Can delete campaign draft', 55, 'delete_campaigndraft'),
	(220, 'Can view campaign draft', 55, 'view_campaigndraft');

--
-- Data for Name: axes_accessattempt; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: axes_accessattemptexpiration; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: axes_accessfailurelog; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: axes_accesslog; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_campaign; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_campaign VALUES
	(1, 'Aurora launch', 'Northlight', 'client@northlight.example', '2026-11-26 06:09:14.17507+00', '2081-08-29 06:09:14.17507+00', 'UTC', 'active', '2026-11-26 06:09:14.432015+00', NULL, 5, '{}', '{}', NULL, NULL, 60, NULL, '{mail}', 30, 20, '2026-11-26 06:39:14.432015+00', '2026-11-26 06:09:14.432015+00');

--
-- Data for Name: campaigns_campaignsummary; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_campaignsummary VALUES
	(1, 'a474e15957881d1525dbf71108f0fdaa', '2026-11-26 06:09:15.613921+00', '2026-11-26 06:09:15.713016+00', 0.06100076700022328, '{"hour": 0, "as_of": "2026-11-26T06:09:14.737333+00:00", "by_role": {"media": 1, "others": 7, "c_level": 1, "founders": 1, "yc_alumni": 1, "developers": 1, "ai_creators": 2}, "accounts": 14, "baseline": 14, "by_action": {"quote": 1, "reply": 5, "retweet": 10}, "important": 3, "hour_important": 0, "campaign_authors": 1, "baseline_important": 3}', '[]');

--
-- Data for Name: campaigns_campaigntweet; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_campaigntweet VALUES
	(1, 'main', '2026-11-26 06:09:14.432015+00', 1, '2125807799051204493'),
	(2, 'investor', '2026-11-26 06:09:14.432015+00', 1, '2125813342316878602');

--
-- Data for Name: campaigns_engagement; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_engagement VALUES
	(1, 'retweet', '1211044462871639097', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 06:09:15.079074+00', '2026-11-26 04:46:11+00', true, '2026-11-26 06:09:15.079074+00', '1211044462871639097', '2125813342316878602'),
	(2, 'retweet', '1365637940187021492', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 06:09:15.079074+00', '2026-11-26 04:46:11+00', true, '2026-11-26 06:09:15.079074+00', '1365637940187021492', '2125813342316878602'),
	(3, 'retweet', '1450615721', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 06:09:15.079074+00', '2026-11-26 04:46:11+00', true, '2026-11-26 06:09:15.079074+00', '1450615721', '2125813342316878602'),
	(4, 'retweet', '1498934967748447218', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 06:09:15.079074+00', '2026-11-26 04:46:11+00', true, '2026-11-26 06:09:15.079074+00', '1498934967748447218', '2125813342316878602'),
	(5, 'reply', '2125811282683239843', '@LanternfoldHQ Encore une appli qui lit mes mails, non merci', 'fr', 3, 0, 0, 0, 153, '2026-11-26 04:38:00+00', NULL, true, '2026-11-26 06:09:15.104801+00', '1203800420648917809', '2125807799051204493'),
	(6, 'reply', '2125812442051685640', '@LanternfoldHQ How does this handle shared inboxes?', 'en', 0, 0, 0, 0, 30, '2026-11-26 04:42:36+00', NULL, true, '2026-11-26 06:09:15.104801+00', '3317620998', '2125807799051204493'),
	(7, 'reply', '2125812627832870504', '@LanternfoldHQ ¿Tiene plan gratis?', 'es', 0, 0, 0, 0, 64, '2026-11-26 04:43:20+00', NULL, true, '2026-11-26 06:09:15.104801+00', '981310151257803530', '2125807799051204493'),
	(8, 'reply', '2125816040449485637', '@LanternfoldHQ does it work with Outlook?', 'en', 0, 0, 0, 0, 7, '2026-11-26 04:56:54+00', NULL, true, '2026-11-26 06:09:15.104801+00', '1838435753900817471', '2125807799051204493'),
	(9, 'retweet', '1195952100', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 06:09:15.156258+00', '2026-11-26 04:24:09+00', true, '2026-11-26 06:09:15.156258+00', '1195952100', '2125807799051204493'),
	(10, 'retweet', '1211044462871639097', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 06:09:15.156258+00', '2026-11-26 04:24:09+00', true, '2026-11-26 06:09:15.156258+00', '1211044462871639097', '2125807799051204493'),
	(11, 'retweet', '58438266', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 06:09:15.156258+00', '2026-11-26 04:24:09+00', true, '2026-11-26 06:09:15.156258+00', '58438266', '2125807799051204493'),
	(12, 'retweet', '872867853570870595', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 06:09:15.156258+00', '2026-11-26 04:24:09+00', true, '2026-11-26 06:09:15.156258+00', '872867853570870595', '2125807799051204493'),
	(13, 'retweet', '89385282', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 06:09:15.156258+00', '2026-11-26 04:24:09+00', true, '2026-11-26 06:09:15.156258+00', '89385282', '2125807799051204493'),
	(14, 'retweet', '984213637387354650', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 06:09:15.156258+00', '2026-11-26 04:24:09+00', true, '2026-11-26 06:09:15.156258+00', '984213637387354650', '2125807799051204493'),
	(15, 'reply', '2125815864659286170', '@CallumOkafor Can''t log in, is it down for anyone else?', 'en', 3, 0, 0, 0, 170, '2026-11-26 04:56:12+00', NULL, true, '2026-11-26 06:09:15.191131+00', '2002159482749422753', '2125813342316878602'),
	(16, 'quote', '2125832558480276068', 'Watch the demo until the end.', 'en', 0, 0, 0, 0, 28, '2026-11-26 06:02:32+00', NULL, true, '2026-11-26 06:09:15.242987+00', '1195952100', '2125813342316878602');

--
-- Data for Name: campaigns_liststate; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_liststate VALUES
	(1, 'quote', 0, 0, 0, '2026-11-26 06:09:14.697245+00', '2026-11-26 06:09:14.697245+00', NULL, NULL, 0, '', false, NULL, '', '', NULL, 0, '2125807799051204493'),
	(2, 'retweet', 4, 5, 0, '2026-11-26 06:09:15.004772+00', '2026-11-26 06:09:15.004772+00', NULL, NULL, 0, '1 fewer than expected: the list ended', false, NULL, '', 'twitterapi_io', NULL, 0, '2125813342316878602'),
	(4, 'reply', 4, 4, 0, '2026-11-26 06:09:15.027802+00', '2026-11-26 06:09:15.027802+00', NULL, '2026-11-26 04:56:54+00', 0, '', false, NULL, '', 'twitterapi_io', NULL, 0, '2125807799051204493'),
	(3, 'retweet', 6, 6, 0, '2026-11-26 06:09:14.986921+00', '2026-11-26 06:09:14.986921+00', NULL, NULL, 0, '', false, NULL, '', 'twitterapi_io', NULL, 0, '2125807799051204493'),
	(5, 'reply', 1, 1, 0, '2026-11-26 06:09:15.047123+00', '2026-11-26 06:09:15.047123+00', NULL, '2026-11-26 04:56:12+00', 0, '', false, NULL, '', 'twitterapi_io', NULL, 0, '2125813342316878602'),
	(6, 'quote', 1, 1, 0, '2026-11-26 06:09:15.062534+00', '2026-11-26 06:09:15.062534+00', NULL, '2026-11-26 06:02:32+00', 0, '', false, NULL, '', 'twitterapi_io', NULL, 0, '2125813342316878602');

--
-- Data for Name: campaigns_metricreading; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_metricreading VALUES
	(1, '2026-11-26 06:09:14.432015+00', 18, 6, 4, 0, 1075, 1, '2125807799051204493'),
	(2, '2026-11-26 06:09:14.432015+00', 12, 5, 1, 1, 651, 1, '2125813342316878602'),
	(3, '2026-11-26 06:09:14.737333+00', 18, 6, 4, 0, 1075, 1, '2125807799051204493'),
	(4, '2026-11-26 06:09:14.737333+00', 12, 5, 1, 1, 651, 1, '2125813342316878602');

--
-- Data for Name: campaigns_publicaddress; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_removedtweet; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_snapshot; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_snapshot VALUES
	(1, '2026-11-26 06:00:00+00', '2026-11-26 06:09:14.737333+00', 30, 11, 5, 1, 1726, 2, 0, '{"main": {"known": 0, "likes": 18, "views": 1075, "quotes": 0, "tweets": 1, "replies": 4, "retweets": 6, "bookmarks": 1}, "investor": {"known": 0, "likes": 12, "views": 651, "quotes": 1, "tweets": 1, "replies": 1, "retweets": 5, "bookmarks": 1}}', 1);

--
-- Data for Name: campaigns_tweet; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_tweet VALUES
	('2125807799051204493', 'Today we launch Lanternfold: your whole inbox, answered before you wake up.

Two years, eleven rewrites, one very patient team.

Try it: https://t.co/rgL7NNmNKn', 'en', '2026-11-26 04:24:09+00', 18, 6, 4, 0, 1075, 1, '2026-11-26 06:09:14.737333+00', NULL, '2026-11-26 06:09:14.432015+00', '3317620998'),
	('2125813342316878602', 'We led the seed in Lanternfold. Short memo on why: https://t.co/NugNJ7txfy', 'en', '2026-11-26 04:46:11+00', 12, 5, 1, 1, 651, 1, '2026-11-26 06:09:14.737333+00', NULL, '2026-11-26 06:09:14.432015+00', '1875780372343523975');

--
-- Data for Name: collection_balancereading; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_balancereading VALUES
	(1, 'twitterapi_io', '2026-11-26 06:08:44.907059+00', 10000000);

--
-- Data for Name: collection_campaignwatch; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_circuit; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_clockstate; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_clockstate VALUES
	(1, '2026-11-26 06:09:10.589946+00', NULL, 0);

--
-- Data for Name: collection_countedcall; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_credential; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_jobfailure; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_policy; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_policy VALUES
	(1, 30, 6, 168, 3);

--
-- Data for Name: collection_ratelimit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_ratelimit VALUES
	(2, 'twitterapi_io', 'balance', NULL, NULL, 0, false, NULL, NULL, NULL, NULL),
	(1, 'twitterapi_io', '', '2026-11-26 06:09:15.264141+00', NULL, 0, false, NULL, NULL, NULL, NULL);

--
-- Data for Name: collection_planningfailure; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_usage; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_usage VALUES
	(1, 'twitterapi_io', '2026-11-26 06:00:00+00', 'balance', 1, 0, 0),
	(2, 'twitterapi_io', '2026-11-26 06:00:00+00', 'user', 8, 0, 8),
	(7, 'twitterapi_io', '2026-11-26 06:00:00+00', 'followings', 8, 0, 387),
	(18, 'twitterapi_io', '2026-11-26 06:00:00+00', 'tweets', 2, 0, 4),
	(20, 'twitterapi_io', '2026-11-26 06:00:00+00', 'retweet', 2, 0, 10),
	(21, 'twitterapi_io', '2026-11-26 06:00:00+00', 'reply', 2, 0, 5),
	(24, 'twitterapi_io', '2026-11-26 06:00:00+00', 'quote', 1, 0, 1);

--
-- Data for Name: collection_workerpart; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_workerpart VALUES
	(2, '59aa29be-aba0-4049-9f85-b52a521614b3', 'alerts', '2026-11-26 06:08:44.76889+00'),
	(1, '59aa29be-aba0-4049-9f85-b52a521614b3', 'collection', '2026-11-26 06:08:44.768748+00');

--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_content_type VALUES
	(1, 'auth', 'permission'),
	(2, 'auth', 'group'),
	(3, 'contenttypes', 'contenttype'),
	(4, 'sessions', 'session'),
	(5, 'procrastinate', 'procrastinateevent'),
	(6, 'procrastinate', 'procrastinatejob'),
	(7, 'procrastinate', 'procrastinateperiodicdefer'),
	(8, 'procrastinate', 'procrastinateworker'),
	(9, 'axes', 'accessattempt'),
	(10, 'axes', 'accesslog'),
	(11, 'axes', 'accessfailurelog'),
	(12, 'axes', 'accessattemptexpiration'),
	(13, 'otp_static', 'staticdevice'),
	(14, 'otp_static', 'statictoken'),
	(15, 'otp_totp', 'totpdevice'),
	(16, 'access', 'apikey'),
	(17, 'access', 'user'),
	(18, 'access', 'auditentry'),
	(19, 'access', 'invitation'),
	(20, 'access', 'signin'),
	(21, 'people', 'account'),
	(22, 'people', 'importantperson'),
	(23, 'people', 'following'),
	(24, 'campaigns', 'campaign'),
	(25, 'campaigns', 'publicaddress'),
	(26, 'campaigns', 'campaignsummary'),
	(27, 'campaigns', 'tweet'),
	(28, 'campaigns', 'campaigntweet'),
	(29, 'campaigns', 'snapshot'),
	(30, 'campaigns', 'removedtweet'),
	(31, 'campaigns', 'metricreading'),
	(32, 'campaigns', 'liststate'),
	(33, 'campaigns', 'engagement'),
	(34, 'alerts', 'channel'),
	(35, 'alerts', 'alert'),
	(36, 'alerts', 'incident'),
	(37, 'alerts', 'mute'),
	(38, 'alerts', 'match'),
	(39, 'alerts', 'recipient'),
	(40, 'alerts', 'delivery'),
	(41, 'collection', 'campaignwatch'),
	(42, 'collection', 'circuit'),
	(43, 'collection', 'clockstate'),
	(44, 'collection', 'jobfailure'),
	(45, 'collection', 'ratelimit'),
	(46, 'collection', 'countedcall'),
	(47, 'collection', 'credential'),
	(48, 'collection', 'policy'),
	(49, 'collection', 'planningfailure'),
	(50, 'collection', 'workerpart'),
	(51, 'collection', 'balancereading'),
	(52, 'collection', 'usage'),
	(53, 'web', 'firststeps'),
	(54, 'web', 'sharelink'),
	(55, 'web', 'campaigndraft');

--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_migrations VALUES
	(1, 'contenttypes', '0001_initial', '2026-11-26 06:08:29.691888+00'),
	(2, 'contenttypes', '0002_remove_content_type_name', '2026-11-26 06:08:29.719839+00'),
	(3, 'auth', '0001_initial', '2026-11-26 06:08:29.823212+00'),
	(4, 'auth', '0002_alter_permission_name_max_length', '2026-11-26 06:08:29.833284+00'),
	(5, 'auth', '0003_alter_user_email_max_length', '2026-11-26 06:08:29.846105+00'),
	(6, 'auth', '0004_alter_user_username_opts', '2026-11-26 06:08:29.860805+00'),
	(7, 'auth', '0005_alter_user_last_login_null', '2026-11-26 06:08:29.882249+00'),
	(8, 'auth', '0006_require_contenttypes_0002', '2026-11-26 06:08:29.890409+00'),
	(9, 'auth', '0007_alter_validators_add_error_messages', '2026-11-26 06:08:29.906331+00'),
	(10, 'auth', '0008_alter_user_username_max_length', '2026-11-26 06:08:29.927212+00'),
	(11, 'auth', '0009_alter_user_last_name_max_length', '2026-11-26 06:08:29.942981+00'),
	(12, 'auth', '0010_alter_group_name_max_length', '2026-11-26 06:08:29.9613+00'),
	(13, 'auth', '0011_update_proxy_permissions', '2026-11-26 06:08:29.977671+00'),
	(14, 'auth', '0012_alter_user_first_name_max_length', '2026-11-26 06:08:30.003487+00'),
	(15, 'access', '0001_initial', '2026-11-26 06:08:30.27929+00'),
	(16, 'people', '0001_initial', '2026-11-26 06:08:30.408482+00'),
	(17, 'campaigns', '0001_initial', '2026-11-26 06:08:31.163494+00'),
	(18, 'alerts', '0001_initial', '2026-11-26 06:08:32.608077+00'),
	(19, 'axes', '0001_initial', '2026-11-26 06:08:32.629824+00'),
	(20, 'axes', '0002_auto_20151217_2044', '2026-11-26 06:08:32.735807+00'),
	(21, 'axes', '0003_auto_20160322_0929', '2026-11-26 06:08:33.03692+00'),
	(22, 'axes', '0004_auto_20181024_1538', '2026-11-26 06:08:33.124257+00'),
	(23, 'axes', '0005_remove_accessattempt_trusted', '2026-11-26 06:08:33.135861+00'),
	(24, 'axes', '0006_remove_accesslog_trusted', '2026-11-26 06:08:33.153293+00'),
	(25, 'axes', '0007_alter_accessattempt_unique_together', '2026-11-26 06:08:33.298273+00'),
	(26, 'axes', '0008_accessfailurelog', '2026-11-26 06:08:33.342028+00'),
	(27, 'axes', '0009_add_session_hash', '2026-11-26 06:08:33.368818+00'),
	(28, 'axes', '0010_accessattemptexpiration', '2026-11-26 06:08:33.403189+00'),
	(29, 'collection', '0001_initial', '2026-11-26 06:08:33.992932+00'),
	(30, 'otp_static', '0001_initial', '2026-11-26 06:08:34.168079+00'),
	(31, 'otp_static', '0002_throttling', '2026-11-26 06:08:34.287335+00'),
	(32, 'otp_static', '0003_add_timestamps', '2026-11-26 06:08:34.388264+00'),
	(33, 'otp_totp', '0001_initial', '2026-11-26 06:08:34.523006+00'),
	(34, 'otp_totp', '0002_auto_20190420_0723', '2026-11-26 06:08:34.619749+00'),
	(35, 'otp_totp', '0003_add_timestamps', '2026-11-26 06:08:34.71803+00'),
	(36, 'procrastinate', '0001_initial', '2026-11-26 06:08:34.795107+00'),
	(37, 'procrastinate', '0002_drop_started_at_column', '2026-11-26 06:08:34.807204+00'),
	(38, 'procrastinate', '0003_drop_started_at_column', '2026-11-26 06:08:34.816327+00'),
	(39, 'procrastinate', '0004_drop_procrastinate_version_table', '2026-11-26 06:08:34.823879+00'),
	(40, 'procrastinate', '0005_fix_procrastinate_fetch_job', '2026-11-26 06:08:34.843731+00'),
	(41, 'procrastinate', '0006_fix_trigger_status_events_insert', '2026-11-26 06:08:34.851677+00'),
	(42, 'procrastinate', '0007_add_queueing_lock_column', '2026-11-26 06:08:34.871077+00'),
	(43, 'procrastinate', '0008_close_fetch_job_race_condition', '2026-11-26 06:08:34.889653+00'),
	(44, 'procrastinate', '0009_add_defer_job_function', '2026-11-26 06:08:34.899876+00'),
	(45, 'procrastinate', '0010_add_procrastinate_periodic_defers', '2026-11-26 06:08:34.931207+00'),
	(46, 'procrastinate', '0011_add_foreign_key_index', '2026-11-26 06:08:34.939016+00'),
	(47, 'procrastinate', '0012_add_locks_to_periodic_defer', '2026-11-26 06:08:34.945156+00'),
	(48, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', '2026-11-26 06:08:34.957375+00'),
	(49, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', '2026-11-26 06:08:34.964724+00'),
	(50, 'procrastinate', '0015_add_trigger_on_job_deletion', '2026-11-26 06:08:34.969169+00'),
	(51, 'procrastinate', '0016_delete_finished_jobs', '2026-11-26 06:08:34.972785+00'),
	(52, 'procrastinate', '0017_add_checks_to_finish_job', '2026-11-26 06:08:34.979854+00'),
	(53, 'procrastinate', '0018_add_checks_to_retry_job', '2026-11-26 06:08:34.983846+00'),
	(54, 'procrastinate', '0019_fix_finish_job_compat_issue', '2026-11-26 06:08:34.986967+00'),
	(55, 'procrastinate', '0020_add_index_on_procrastinate_jobs', '2026-11-26 06:08:35.002278+00'),
	(56, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', '2026-11-26 06:08:35.010101+00'),
	(57, 'procrastinate', '0022_null_locks_excluded', '2026-11-26 06:08:35.015668+00'),
	(58, 'procrastinate', '0023_remove_old_finish_job_function', '2026-11-26 06:08:35.021382+00'),
	(59, 'procrastinate', '0024_job_id_bigint', '2026-11-26 06:08:35.042161+00'),
	(60, 'procrastinate', '0025_add_models', '2026-11-26 06:08:35.063744+00'),
	(61, 'procrastinate', '0026_add_job_priority', '2026-11-26 06:08:35.074569+00'),
	(62, 'procrastinate', '0027_add_periodic_job_priority', '2026-11-26 06:08:35.096536+00'),
	(63, 'procrastinate', '0028_add_cancel_states', '2026-11-26 06:08:35.125562+00'),
	(64, 'procrastinate', '0029_add_additional_params_to_retry_job', '2026-11-26 06:08:35.147092+00'),
	(65, 'procrastinate', '0030_alter_procrastinateevent_options', '2026-11-26 06:08:35.152955+00'),
	(66, 'procrastinate', '0031_add_indexes_for_fetch_job', '2026-11-26 06:08:35.163359+00'),
	(67, 'procrastinate', '0032_pre_cancel_notification', '2026-11-26 06:08:35.18671+00'),
	(68, 'procrastinate', '0033_post_cancel_notification', '2026-11-26 06:08:35.247562+00'),
	(69, 'procrastinate', '0034_pre_add_heartbeat', '2026-11-26 06:08:35.286175+00'),
	(70, 'procrastinate', '0035_post_add_heartbeat', '2026-11-26 06:08:35.300665+00'),
	(71, 'procrastinate', '0036_add_worker_model', '2026-11-26 06:08:35.322748+00'),
	(72, 'procrastinate', '0037_pre_batch_defer_jobs', '2026-11-26 06:08:35.340059+00'),
	(73, 'procrastinate', '0038_post_batch_defer_jobs', '2026-11-26 06:08:35.344101+00'),
	(74, 'procrastinate', '0039_pre_priority_lock_fetch_job', '2026-11-26 06:08:35.353656+00'),
	(75, 'procrastinate', '0040_pre_retry_failed_job', '2026-11-26 06:08:35.359192+00'),
	(76, 'procrastinate', '0041_post_retry_failed_job', '2026-11-26 06:08:35.368506+00'),
	(77, 'sessions', '0001_initial', '2026-11-26 06:08:35.411065+00'),
	(78, 'web', '0001_initial', '2026-11-26 06:08:35.850397+00');

--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: otp_static_staticdevice; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: otp_static_statictoken; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: otp_totp_totpdevice; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: people_account; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people_account VALUES
	('1875780372343523975', 'CallumOkafor', 'Callum Okafor', 'Angel investor. 40+ companies. DMs open for founders.', '', 'https://pbs.twimg.com/profile_images/1875780372343523975/invented_normal.jpg', false, '', 3796, 13, '2025-01-05 05:44:25+00', '{vcs}', 20, '2026-11-26 06:09:14.432015+00', '2026-11-26 06:09:14.432015+00'),
	('3317620998', 'LanternfoldHQ', 'LanternfoldHQ', '', 'Rio de Janeiro', 'https://pbs.twimg.com/profile_images/3317620998/invented_normal.jpg', true, 'Business', 34378, 195, '2014-12-24 02:15:40+00', '{others}', 12, '2026-11-26 06:09:14.432015+00', '2026-11-26 06:09:14.432015+00'),
	('1211044462871639097', 'lfigueiredo', 'Luana Figueiredo', 'Curating the best of generative AI. Tools, papers, memes.', '127.0.0.1', 'https://pbs.twimg.com/profile_images/1211044462871639097/invented_normal.jpg', true, '', 11300, 20, '2019-12-28 22:01:14+00', '{ai_creators}', 14, '2026-11-26 06:09:15.079074+00', '2026-11-26 06:09:15.079074+00'),
	('1365637940187021492', 'valverdec', 'Carmen Valverde', 'Making AI simple. Threads every morning ☕ DM for collabs', 'Madrid', 'https://pbs.twimg.com/profile_images/1365637940187021492/invented_normal.jpg', false, '', 8567, 121, '2021-02-27 12:20:31+00', '{ai_creators}', 0, '2026-11-26 06:09:15.079074+00', '2026-11-26 06:09:15.079074+00'),
	('1450615721', 'AmakaBalogun', 'Amaka Balogun', 'COO @tandemlyhq. I make the trains run.', 'Lagos', 'https://pbs.twimg.com/profile_images/1450615721/invented_normal.jpg', true, '', 2924, 387, '2012-01-02 11:06:00+00', '{c_level}', 0, '2026-11-26 06:09:15.079074+00', '2026-11-26 06:09:15.079074+00'),
	('1498934967748447218', 'anaisbuilds', 'Anaïs Vasseur', 'Dad, runner, terrible cook.', 'Nantes 🇫🇷', 'https://pbs.twimg.com/profile_images/1498934967748447218/invented_normal.jpg', false, '', 1165, 727, '2022-03-02 08:15:19+00', '{others}', 0, '2026-11-26 06:09:15.079074+00', '2026-11-26 06:09:15.079074+00'),
	('1203800420648917809', 'mmarchetti', 'Margaux Marchetti', 'building Marrowind 🛠️ | co-founder | coffee, climbing, cat pics', 'the internet', 'https://pbs.twimg.com/profile_images/1203800420648917809/invented_normal.jpg', false, '', 1387, 1410, '2019-12-08 22:16:00+00', '{founders}', 0, '2026-11-26 06:09:15.104801+00', '2026-11-26 06:09:15.104801+00'),
	('1838435753900817471', 'averybuilds', 'Avery Barlow', 'Développeuse web, mainteneuse de Oxbowlabs.js', 'the internet', 'https://pbs.twimg.com/profile_images/1838435753900817471/invented_normal.jpg', false, '', 595, 181, '2024-09-24 04:30:14+00', '{developers}', 0, '2026-11-26 06:09:15.104801+00', '2026-11-26 06:09:15.104801+00'),
	('981310151257803530', 'IvanTrevino', 'Iván Treviño', '', 'Ciudad de México', 'https://pbs.twimg.com/profile_images/981310151257803530/invented_normal.jpg', false, '', 127, 462, '2018-04-03 23:19:06+00', '{others}', 0, '2026-11-26 06:09:15.104801+00', '2026-11-26 06:09:15.104801+00'),
	('1195952100', 'jiabuilds', 'Jia Goh', 'Host of a podcast about people who ship. Editor at Launchpaper.', 'Singapore', 'https://pbs.twimg.com/profile_images/1195952100/invented_normal.jpg', true, '', 9030, 44, '2011-06-22 10:41:51+00', '{media}', 7, '2026-11-26 06:09:15.156258+00', '2026-11-26 06:09:15.156258+00'),
	('58438266', 'Imogen1992', 'Imogen Ashdown', '✨ living one day at a time ✨', 'he/him', 'https://pbs.twimg.com/profile_images/58438266/invented_normal.jpg', false, '', 182, 924, '2007-04-13 17:27:14+00', '{others}', 0, '2026-11-26 06:09:15.156258+00', '2026-11-26 06:09:15.156258+00'),
	('872867853570870595', 'llorenten', 'Nerea Llorente', 'PhD candidate, computational biology. Views mine.', 'Madrid', 'https://pbs.twimg.com/profile_images/872867853570870595/invented_normal.jpg', false, '', 688, 54, '2017-06-08 17:28:08+00', '{others}', 0, '2026-11-26 06:09:15.156258+00', '2026-11-26 06:09:15.156258+00'),
	('89385282', 'saanvi_menon', 'Saanvi Menon', 'YC S12. Building Copperleaf with my best friend.', 'Chennai', 'https://pbs.twimg.com/profile_images/89385282/invented_normal.jpg', true, '', 23641, 44, '2007-07-30 01:38:46+00', '{yc_alumni}', 7, '2026-11-26 06:09:15.156258+00', '2026-11-26 06:09:15.156258+00'),
	('984213637387354650', 'caio_brandao', 'Caio Brandão', 'Photographer. Mostly fog.', 'Rio de Janeiro', 'https://pbs.twimg.com/profile_images/984213637387354650/invented_normal.jpg', false, '', NULL, 417, '2018-04-11 23:36:31+00', '{others}', 0, '2026-11-26 06:09:15.156258+00', '2026-11-26 06:09:15.156258+00'),
	('2002159482749422753', 'cole_mercado', 'Cole Mercado', '✨ living one day at a time ✨', 'everywhere', 'https://pbs.twimg.com/profile_images/2002159482749422753/invented_normal.jpg', false, '', 691, 250, '2025-12-19 23:29:53+00', '{others}', 0, '2026-11-26 06:09:15.191131+00', '2026-11-26 06:09:15.191131+00');

--
-- Data for Name: people_following; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people_following VALUES
	('1059314778', '2026-11-26 06:09:13.5443+00', 4),
	('1108912522095331022', '2026-11-26 06:09:13.5443+00', 4),
	('1160806146875203795', '2026-11-26 06:09:13.5443+00', 4),
	('1211044462871639097', '2026-11-26 06:09:13.5443+00', 4),
	('1211118507506828987', '2026-11-26 06:09:13.5443+00', 4),
	('1282388357391987107', '2026-11-26 06:09:13.5443+00', 4),
	('1297268587877237987', '2026-11-26 06:09:13.5443+00', 4),
	('1355709491', '2026-11-26 06:09:13.5443+00', 4),
	('1359638564907089415', '2026-11-26 06:09:13.5443+00', 4),
	('1556343721993362378', '2026-11-26 06:09:13.5443+00', 4),
	('1676081330983162336', '2026-11-26 06:09:13.5443+00', 4),
	('1754857860207616899', '2026-11-26 06:09:13.5443+00', 4),
	('1756508959509803899', '2026-11-26 06:09:13.5443+00', 4),
	('1783601511', '2026-11-26 06:09:13.5443+00', 4),
	('1892838644514422384', '2026-11-26 06:09:13.5443+00', 4),
	('1893566681', '2026-11-26 06:09:13.5443+00', 4),
	('1947738064699676112', '2026-11-26 06:09:13.5443+00', 4),
	('1989765827215277440', '2026-11-26 06:09:13.5443+00', 4),
	('2039393620416711930', '2026-11-26 06:09:13.5443+00', 4),
	('2239646451', '2026-11-26 06:09:13.5443+00', 4),
	('2791907600', '2026-11-26 06:09:13.5443+00', 4),
	('778857853266096628', '2026-11-26 06:09:13.5443+00', 4),
	('839901463390263630', '2026-11-26 06:09:13.5443+00', 4),
	('955025917', '2026-11-26 06:09:13.5443+00', 4),
	('1108912522095331022', '2026-11-26 06:09:13.580354+00', 3),
	('1186802868264225877', '2026-11-26 06:09:13.580354+00', 3),
	('1310463707096833295', '2026-11-26 06:09:13.580354+00', 3),
	('1341937360293406402', '2026-11-26 06:09:13.580354+00', 3),
	('1359638564907089415', '2026-11-26 06:09:13.580354+00', 3),
	('1370715430205130578', '2026-11-26 06:09:13.580354+00', 3),
	('1371091518626315831', '2026-11-26 06:09:13.580354+00', 3),
	('1372602125', '2026-11-26 06:09:13.580354+00', 3),
	('1375165023007014328', '2026-11-26 06:09:13.580354+00', 3),
	('1382614708261374020', '2026-11-26 06:09:13.580354+00', 3),
	('1403516384470818633', '2026-11-26 06:09:13.580354+00', 3),
	('1434499597249396466', '2026-11-26 06:09:13.580354+00', 3),
	('1435187677852342288', '2026-11-26 06:09:13.580354+00', 3),
	('1567389760528688544', '2026-11-26 06:09:13.580354+00', 3),
	('1573071697765164611', '2026-11-26 06:09:13.580354+00', 3),
	('1676081330983162336', '2026-11-26 06:09:13.580354+00', 3),
	('1743987619859319903', '2026-11-26 06:09:13.580354+00', 3),
	('1798516856064590612', '2026-11-26 06:09:13.580354+00', 3),
	('1860959817395725212', '2026-11-26 06:09:13.580354+00', 3),
	('1866948989', '2026-11-26 06:09:13.580354+00', 3),
	('1906741104682284052', '2026-11-26 06:09:13.580354+00', 3),
	('1989168906137919213', '2026-11-26 06:09:13.580354+00', 3),
	('201531504', '2026-11-26 06:09:13.580354+00', 3),
	('2043090387069167556', '2026-11-26 06:09:13.580354+00', 3),
	('2080651686686773720', '2026-11-26 06:09:13.580354+00', 3),
	('238464299', '2026-11-26 06:09:13.580354+00', 3),
	('2676642739', '2026-11-26 06:09:13.580354+00', 3),
	('3012565595', '2026-11-26 06:09:13.580354+00', 3),
	('32828058', '2026-11-26 06:09:13.580354+00', 3),
	('3317620998', '2026-11-26 06:09:13.580354+00', 3),
	('3920528772', '2026-11-26 06:09:13.580354+00', 3),
	('688908309770976602', '2026-11-26 06:09:13.580354+00', 3),
	('693389435446516076', '2026-11-26 06:09:13.580354+00', 3),
	('757657291823686681', '2026-11-26 06:09:13.580354+00', 3),
	('827742067', '2026-11-26 06:09:13.580354+00', 3),
	('839901463390263630', '2026-11-26 06:09:13.580354+00', 3),
	('849471052', '2026-11-26 06:09:13.580354+00', 3),
	('854151171', '2026-11-26 06:09:13.580354+00', 3),
	('864040188931818378', '2026-11-26 06:09:13.580354+00', 3),
	('890967283487380508', '2026-11-26 06:09:13.580354+00', 3),
	('925348374915078516', '2026-11-26 06:09:13.580354+00', 3),
	('955810917355707484', '2026-11-26 06:09:13.580354+00', 3),
	('980009958', '2026-11-26 06:09:13.580354+00', 3),
	('1059314778', '2026-11-26 06:09:13.624655+00', 7),
	('1093357515122859021', '2026-11-26 06:09:13.624655+00', 7),
	('1180904964139325631', '2026-11-26 06:09:13.624655+00', 7),
	('1186802868264225877', '2026-11-26 06:09:13.624655+00', 7),
	('1212944465', '2026-11-26 06:09:13.624655+00', 7),
	('1234417186', '2026-11-26 06:09:13.624655+00', 7),
	('1409441076528095001', '2026-11-26 06:09:13.624655+00', 7),
	('1415240342006444905', '2026-11-26 06:09:13.624655+00', 7),
	('1417951555917431329', '2026-11-26 06:09:13.624655+00', 7),
	('1434619199317570423', '2026-11-26 06:09:13.624655+00', 7),
	('1452515360', '2026-11-26 06:09:13.624655+00', 7),
	('1512661906838550001', '2026-11-26 06:09:13.624655+00', 7),
	('1600658352603207896', '2026-11-26 06:09:13.624655+00', 7),
	('1664574148748915773', '2026-11-26 06:09:13.624655+00', 7),
	('1676081330983162336', '2026-11-26 06:09:13.624655+00', 7),
	('1743987619859319903', '2026-11-26 06:09:13.624655+00', 7),
	('1754857860207616899', '2026-11-26 06:09:13.624655+00', 7),
	('1769337675556187090', '2026-11-26 06:09:13.624655+00', 7),
	('1832497111564611989', '2026-11-26 06:09:13.624655+00', 7),
	('1875780372343523975', '2026-11-26 06:09:13.624655+00', 7),
	('1947738064699676112', '2026-11-26 06:09:13.624655+00', 7),
	('1957547534101889509', '2026-11-26 06:09:13.624655+00', 7),
	('2021610418888688543', '2026-11-26 06:09:13.624655+00', 7),
	('2036411476241275957', '2026-11-26 06:09:13.624655+00', 7),
	('2111793331865625656', '2026-11-26 06:09:13.624655+00', 7),
	('2791907600', '2026-11-26 06:09:13.624655+00', 7),
	('3279029056', '2026-11-26 06:09:13.624655+00', 7),
	('3317620998', '2026-11-26 06:09:13.624655+00', 7),
	('3427088854', '2026-11-26 06:09:13.624655+00', 7),
	('3473523699', '2026-11-26 06:09:13.624655+00', 7),
	('388109880', '2026-11-26 06:09:13.624655+00', 7),
	('475204513', '2026-11-26 06:09:13.624655+00', 7),
	('748225437567827081', '2026-11-26 06:09:13.624655+00', 7),
	('925348374915078516', '2026-11-26 06:09:13.624655+00', 7),
	('955025917', '2026-11-26 06:09:13.624655+00', 7),
	('978709877915715001', '2026-11-26 06:09:13.624655+00', 7),
	('1084766681128661071', '2026-11-26 06:09:13.682178+00', 6),
	('1195952100', '2026-11-26 06:09:13.682178+00', 6),
	('1274885460988120414', '2026-11-26 06:09:13.682178+00', 6),
	('1282388357391987107', '2026-11-26 06:09:13.682178+00', 6),
	('1341937360293406402', '2026-11-26 06:09:13.682178+00', 6),
	('1381206784648773234', '2026-11-26 06:09:13.682178+00', 6),
	('1417951555917431329', '2026-11-26 06:09:13.682178+00', 6),
	('1556343721993362378', '2026-11-26 06:09:13.682178+00', 6),
	('1602202571323965681', '2026-11-26 06:09:13.682178+00', 6),
	('1676081330983162336', '2026-11-26 06:09:13.682178+00', 6),
	('1772971521708709895', '2026-11-26 06:09:13.682178+00', 6),
	('1783601511', '2026-11-26 06:09:13.682178+00', 6),
	('1860567800674544157', '2026-11-26 06:09:13.682178+00', 6),
	('1873674809527468033', '2026-11-26 06:09:13.682178+00', 6),
	('1875780372343523975', '2026-11-26 06:09:13.682178+00', 6),
	('1989765827215277440', '2026-11-26 06:09:13.682178+00', 6),
	('2239646451', '2026-11-26 06:09:13.682178+00', 6),
	('2575048163', '2026-11-26 06:09:13.682178+00', 6),
	('3012565595', '2026-11-26 06:09:13.682178+00', 6),
	('3300164831', '2026-11-26 06:09:13.682178+00', 6),
	('3447819427', '2026-11-26 06:09:13.682178+00', 6),
	('739715276470841100', '2026-11-26 06:09:13.682178+00', 6),
	('790493185973050838', '2026-11-26 06:09:13.682178+00', 6),
	('864040188931818378', '2026-11-26 06:09:13.682178+00', 6),
	('897099918920096795', '2026-11-26 06:09:13.682178+00', 6),
	('980009958', '2026-11-26 06:09:13.682178+00', 6),
	('1024979749713663164', '2026-11-26 06:09:13.728185+00', 2),
	('1108912522095331022', '2026-11-26 06:09:13.728185+00', 2),
	('1116075364461713310', '2026-11-26 06:09:13.728185+00', 2),
	('1154544043138749572', '2026-11-26 06:09:13.728185+00', 2),
	('1186031082197659136', '2026-11-26 06:09:13.728185+00', 2),
	('1186802868264225877', '2026-11-26 06:09:13.728185+00', 2),
	('1242388898291657286', '2026-11-26 06:09:13.728185+00', 2),
	('1271151483399819619', '2026-11-26 06:09:13.728185+00', 2),
	('1297268587877237987', '2026-11-26 06:09:13.728185+00', 2),
	('1320677636013107306', '2026-11-26 06:09:13.728185+00', 2),
	('1335964848698336591', '2026-11-26 06:09:13.728185+00', 2),
	('1355709491', '2026-11-26 06:09:13.728185+00', 2),
	('1403516384470818633', '2026-11-26 06:09:13.728185+00', 2),
	('1409441076528095001', '2026-11-26 06:09:13.728185+00', 2),
	('1434499597249396466', '2026-11-26 06:09:13.728185+00', 2),
	('1468513470302036193', '2026-11-26 06:09:13.728185+00', 2),
	('147186494', '2026-11-26 06:09:13.728185+00', 2),
	('1484418106', '2026-11-26 06:09:13.728185+00', 2),
	('1487219896', '2026-11-26 06:09:13.728185+00', 2),
	('1503917581466081773', '2026-11-26 06:09:13.728185+00', 2),
	('1512566626290853677', '2026-11-26 06:09:13.728185+00', 2),
	('1512661906838550001', '2026-11-26 06:09:13.728185+00', 2),
	('1519763518', '2026-11-26 06:09:13.728185+00', 2),
	('1533908400301928078', '2026-11-26 06:09:13.728185+00', 2),
	('1567389760528688544', '2026-11-26 06:09:13.728185+00', 2),
	('1650908045894499537', '2026-11-26 06:09:13.728185+00', 2),
	('1666027392814552886', '2026-11-26 06:09:13.728185+00', 2),
	('1754857860207616899', '2026-11-26 06:09:13.728185+00', 2),
	('1798516856064590612', '2026-11-26 06:09:13.728185+00', 2),
	('1800908616680774503', '2026-11-26 06:09:13.728185+00', 2),
	('1832497111564611989', '2026-11-26 06:09:13.728185+00', 2),
	('1846149611478216971', '2026-11-26 06:09:13.728185+00', 2),
	('1860567800674544157', '2026-11-26 06:09:13.728185+00', 2),
	('190976464', '2026-11-26 06:09:13.728185+00', 2),
	('1967564882374513579', '2026-11-26 06:09:13.728185+00', 2),
	('1978690963918877377', '2026-11-26 06:09:13.728185+00', 2),
	('1989168906137919213', '2026-11-26 06:09:13.728185+00', 2),
	('2014286825507273935', '2026-11-26 06:09:13.728185+00', 2),
	('2072021502554656949', '2026-11-26 06:09:13.728185+00', 2),
	('2106547714076022451', '2026-11-26 06:09:13.728185+00', 2),
	('2111793331865625656', '2026-11-26 06:09:13.728185+00', 2),
	('2119286630140994210', '2026-11-26 06:09:13.728185+00', 2),
	('2239646451', '2026-11-26 06:09:13.728185+00', 2),
	('2291041012', '2026-11-26 06:09:13.728185+00', 2),
	('233893450', '2026-11-26 06:09:13.728185+00', 2),
	('2696990712', '2026-11-26 06:09:13.728185+00', 2),
	('2791907600', '2026-11-26 06:09:13.728185+00', 2),
	('279775612', '2026-11-26 06:09:13.728185+00', 2),
	('2954174695', '2026-11-26 06:09:13.728185+00', 2),
	('3768348621', '2026-11-26 06:09:13.728185+00', 2),
	('388109880', '2026-11-26 06:09:13.728185+00', 2),
	('601185996', '2026-11-26 06:09:13.728185+00', 2),
	('664999309604647473', '2026-11-26 06:09:13.728185+00', 2),
	('693389435446516076', '2026-11-26 06:09:13.728185+00', 2),
	('708488962', '2026-11-26 06:09:13.728185+00', 2),
	('720906065520504424', '2026-11-26 06:09:13.728185+00', 2),
	('895049294', '2026-11-26 06:09:13.728185+00', 2),
	('897099918920096795', '2026-11-26 06:09:13.728185+00', 2),
	('915740061309325732', '2026-11-26 06:09:13.728185+00', 2),
	('925306037120433276', '2026-11-26 06:09:13.728185+00', 2),
	('925348374915078516', '2026-11-26 06:09:13.728185+00', 2),
	('933399466064447812', '2026-11-26 06:09:13.728185+00', 2),
	('947352894', '2026-11-26 06:09:13.728185+00', 2),
	('969788525323166492', '2026-11-26 06:09:13.728185+00', 2),
	('974707240408917359', '2026-11-26 06:09:13.728185+00', 2),
	('980009958', '2026-11-26 06:09:13.728185+00', 2),
	('1024979749713663164', '2026-11-26 06:09:13.902122+00', 5),
	('1047831870541441456', '2026-11-26 06:09:13.902122+00', 5),
	('1059164915', '2026-11-26 06:09:13.902122+00', 5),
	('1065048317190535637', '2026-11-26 06:09:13.902122+00', 5),
	('1068903684793623585', '2026-11-26 06:09:13.902122+00', 5);
INSERT INTO public.people_following VALUES
	('1111036052639402793', '2026-11-26 06:09:13.902122+00', 5),
	('1131873071712543981', '2026-11-26 06:09:13.902122+00', 5),
	('1160806146875203795', '2026-11-26 06:09:13.902122+00', 5),
	('1180904964139325631', '2026-11-26 06:09:13.902122+00', 5),
	('1186031082197659136', '2026-11-26 06:09:13.902122+00', 5),
	('1211044462871639097', '2026-11-26 06:09:13.902122+00', 5),
	('1212944465', '2026-11-26 06:09:13.902122+00', 5),
	('1218727478828052856', '2026-11-26 06:09:13.902122+00', 5),
	('1234417186', '2026-11-26 06:09:13.902122+00', 5),
	('1238278619060720856', '2026-11-26 06:09:13.902122+00', 5),
	('1242388898291657286', '2026-11-26 06:09:13.902122+00', 5),
	('1270599685', '2026-11-26 06:09:13.902122+00', 5),
	('1272803700683615579', '2026-11-26 06:09:13.902122+00', 5),
	('1274885460988120414', '2026-11-26 06:09:13.902122+00', 5),
	('1282388357391987107', '2026-11-26 06:09:13.902122+00', 5),
	('1297268587877237987', '2026-11-26 06:09:13.902122+00', 5),
	('1310463707096833295', '2026-11-26 06:09:13.902122+00', 5),
	('1320677636013107306', '2026-11-26 06:09:13.902122+00', 5),
	('1341937360293406402', '2026-11-26 06:09:13.902122+00', 5),
	('1355709491', '2026-11-26 06:09:13.902122+00', 5),
	('1358983942', '2026-11-26 06:09:13.902122+00', 5),
	('1363477687186495817', '2026-11-26 06:09:13.902122+00', 5),
	('1370711008716501997', '2026-11-26 06:09:13.902122+00', 5),
	('1370715430205130578', '2026-11-26 06:09:13.902122+00', 5),
	('1372602125', '2026-11-26 06:09:13.902122+00', 5),
	('1375165023007014328', '2026-11-26 06:09:13.902122+00', 5),
	('1381206784648773234', '2026-11-26 06:09:13.902122+00', 5),
	('1382614708261374020', '2026-11-26 06:09:13.902122+00', 5),
	('1401873859274801703', '2026-11-26 06:09:13.902122+00', 5),
	('1403516384470818633', '2026-11-26 06:09:13.902122+00', 5),
	('1405881883244989441', '2026-11-26 06:09:13.902122+00', 5),
	('1415240342006444905', '2026-11-26 06:09:13.902122+00', 5),
	('1416352648344303567', '2026-11-26 06:09:13.902122+00', 5),
	('1417951555917431329', '2026-11-26 06:09:13.902122+00', 5),
	('1434499597249396466', '2026-11-26 06:09:13.902122+00', 5),
	('1440703543856574323', '2026-11-26 06:09:13.902122+00', 5),
	('1452515360', '2026-11-26 06:09:13.902122+00', 5),
	('1453200831468090027', '2026-11-26 06:09:13.902122+00', 5),
	('1463119463276884556', '2026-11-26 06:09:13.902122+00', 5),
	('1468629642114475244', '2026-11-26 06:09:13.902122+00', 5),
	('147186494', '2026-11-26 06:09:13.902122+00', 5),
	('1472959576106827816', '2026-11-26 06:09:13.902122+00', 5),
	('1484418106', '2026-11-26 06:09:13.902122+00', 5),
	('1486148832202031890', '2026-11-26 06:09:13.902122+00', 5),
	('1487219896', '2026-11-26 06:09:13.902122+00', 5),
	('1502528225146878076', '2026-11-26 06:09:13.902122+00', 5),
	('1503917581466081773', '2026-11-26 06:09:13.902122+00', 5),
	('1512566626290853677', '2026-11-26 06:09:13.902122+00', 5),
	('1512661906838550001', '2026-11-26 06:09:13.902122+00', 5),
	('1513625603865464432', '2026-11-26 06:09:13.902122+00', 5),
	('1519763518', '2026-11-26 06:09:13.902122+00', 5),
	('1533908400301928078', '2026-11-26 06:09:13.902122+00', 5),
	('1535359217121935025', '2026-11-26 06:09:13.902122+00', 5),
	('1538993417500346618', '2026-11-26 06:09:13.902122+00', 5),
	('1551464078892750025', '2026-11-26 06:09:13.902122+00', 5),
	('1556343721993362378', '2026-11-26 06:09:13.902122+00', 5),
	('1573071697765164611', '2026-11-26 06:09:13.902122+00', 5),
	('1602202571323965681', '2026-11-26 06:09:13.902122+00', 5),
	('1623287383672060775', '2026-11-26 06:09:13.902122+00', 5),
	('1649109123971906255', '2026-11-26 06:09:13.902122+00', 5),
	('1650908045894499537', '2026-11-26 06:09:13.902122+00', 5),
	('1664574148748915773', '2026-11-26 06:09:13.902122+00', 5),
	('1666027392814552886', '2026-11-26 06:09:13.902122+00', 5),
	('1673529794083507706', '2026-11-26 06:09:13.902122+00', 5),
	('1690996842413880308', '2026-11-26 06:09:13.902122+00', 5),
	('1706164291220209891', '2026-11-26 06:09:13.902122+00', 5),
	('1708599530485940275', '2026-11-26 06:09:13.902122+00', 5),
	('1718495346822410055', '2026-11-26 06:09:13.902122+00', 5),
	('1720847595790296633', '2026-11-26 06:09:13.902122+00', 5),
	('1743987619859319903', '2026-11-26 06:09:13.902122+00', 5),
	('1748943616051175759', '2026-11-26 06:09:13.902122+00', 5),
	('1761578374765640313', '2026-11-26 06:09:13.902122+00', 5),
	('1769337675556187090', '2026-11-26 06:09:13.902122+00', 5),
	('1800908616680774503', '2026-11-26 06:09:13.902122+00', 5),
	('1808302076652416398', '2026-11-26 06:09:13.902122+00', 5),
	('1832497111564611989', '2026-11-26 06:09:13.902122+00', 5),
	('1846149611478216971', '2026-11-26 06:09:13.902122+00', 5),
	('1855905364219675403', '2026-11-26 06:09:13.902122+00', 5),
	('1875780372343523975', '2026-11-26 06:09:13.902122+00', 5),
	('1896914895459034604', '2026-11-26 06:09:13.902122+00', 5),
	('1906741104682284052', '2026-11-26 06:09:13.902122+00', 5),
	('1947738064699676112', '2026-11-26 06:09:13.902122+00', 5),
	('1992742859632458757', '2026-11-26 06:09:13.902122+00', 5),
	('2002464981538133864', '2026-11-26 06:09:13.902122+00', 5),
	('2014286825507273935', '2026-11-26 06:09:13.902122+00', 5),
	('201531504', '2026-11-26 06:09:13.902122+00', 5),
	('2015515895038732063', '2026-11-26 06:09:13.902122+00', 5),
	('2017081096173159792', '2026-11-26 06:09:13.902122+00', 5),
	('2018090473', '2026-11-26 06:09:13.902122+00', 5),
	('2021610418888688543', '2026-11-26 06:09:13.902122+00', 5),
	('2030962394598963817', '2026-11-26 06:09:13.902122+00', 5),
	('2036411476241275957', '2026-11-26 06:09:13.902122+00', 5),
	('2062141792880634572', '2026-11-26 06:09:13.902122+00', 5),
	('2070914461950157195', '2026-11-26 06:09:13.902122+00', 5),
	('2072021502554656949', '2026-11-26 06:09:13.902122+00', 5),
	('2111793331865625656', '2026-11-26 06:09:13.902122+00', 5),
	('21517882', '2026-11-26 06:09:13.902122+00', 5),
	('2291041012', '2026-11-26 06:09:13.902122+00', 5),
	('2336764084', '2026-11-26 06:09:13.902122+00', 5),
	('233893450', '2026-11-26 06:09:13.902122+00', 5),
	('2438776180', '2026-11-26 06:09:13.902122+00', 5),
	('2743555863', '2026-11-26 06:09:13.902122+00', 5),
	('2948746126', '2026-11-26 06:09:13.902122+00', 5),
	('2954174695', '2026-11-26 06:09:13.902122+00', 5),
	('3012565595', '2026-11-26 06:09:13.902122+00', 5),
	('308839825', '2026-11-26 06:09:13.902122+00', 5),
	('3279029056', '2026-11-26 06:09:13.902122+00', 5),
	('32828058', '2026-11-26 06:09:13.902122+00', 5),
	('3300164831', '2026-11-26 06:09:13.902122+00', 5),
	('388109880', '2026-11-26 06:09:13.902122+00', 5),
	('475204513', '2026-11-26 06:09:13.902122+00', 5),
	('51223211', '2026-11-26 06:09:13.902122+00', 5),
	('531877961', '2026-11-26 06:09:13.902122+00', 5),
	('57841276', '2026-11-26 06:09:13.902122+00', 5),
	('601185996', '2026-11-26 06:09:13.902122+00', 5),
	('635035169', '2026-11-26 06:09:13.902122+00', 5),
	('664999309604647473', '2026-11-26 06:09:13.902122+00', 5),
	('680170025006844778', '2026-11-26 06:09:13.902122+00', 5),
	('689879665759834163', '2026-11-26 06:09:13.902122+00', 5),
	('708488962', '2026-11-26 06:09:13.902122+00', 5),
	('732431791118124591', '2026-11-26 06:09:13.902122+00', 5),
	('739715276470841100', '2026-11-26 06:09:13.902122+00', 5),
	('748225437567827081', '2026-11-26 06:09:13.902122+00', 5),
	('757657291823686681', '2026-11-26 06:09:13.902122+00', 5),
	('827742067', '2026-11-26 06:09:13.902122+00', 5),
	('82878032', '2026-11-26 06:09:13.902122+00', 5),
	('829663488803058365', '2026-11-26 06:09:13.902122+00', 5),
	('84037261', '2026-11-26 06:09:13.902122+00', 5),
	('849471052', '2026-11-26 06:09:13.902122+00', 5),
	('854005021219642504', '2026-11-26 06:09:13.902122+00', 5),
	('879267342153406918', '2026-11-26 06:09:13.902122+00', 5),
	('892983568064047124', '2026-11-26 06:09:13.902122+00', 5),
	('89385282', '2026-11-26 06:09:13.902122+00', 5),
	('895049294', '2026-11-26 06:09:13.902122+00', 5),
	('915740061309325732', '2026-11-26 06:09:13.902122+00', 5),
	('932637102241904786', '2026-11-26 06:09:13.902122+00', 5),
	('933399466064447812', '2026-11-26 06:09:13.902122+00', 5),
	('934174365', '2026-11-26 06:09:13.902122+00', 5),
	('934739404', '2026-11-26 06:09:13.902122+00', 5),
	('947352894', '2026-11-26 06:09:13.902122+00', 5),
	('955810917355707484', '2026-11-26 06:09:13.902122+00', 5),
	('969788525323166492', '2026-11-26 06:09:13.902122+00', 5),
	('970289154178857469', '2026-11-26 06:09:13.902122+00', 5),
	('970370976596524473', '2026-11-26 06:09:13.902122+00', 5),
	('974707240408917359', '2026-11-26 06:09:13.902122+00', 5),
	('1116075364461713310', '2026-11-26 06:09:13.924506+00', 8),
	('1218727478828052856', '2026-11-26 06:09:13.924506+00', 8),
	('1372602125', '2026-11-26 06:09:13.924506+00', 8),
	('1649109123971906255', '2026-11-26 06:09:13.924506+00', 8),
	('1860959817395725212', '2026-11-26 06:09:13.924506+00', 8),
	('1875780372343523975', '2026-11-26 06:09:13.924506+00', 8),
	('1910923535720394137', '2026-11-26 06:09:13.924506+00', 8),
	('1947738064699676112', '2026-11-26 06:09:13.924506+00', 8),
	('2015515895038732063', '2026-11-26 06:09:13.924506+00', 8),
	('2117027432125840541', '2026-11-26 06:09:13.924506+00', 8),
	('2119286630140994210', '2026-11-26 06:09:13.924506+00', 8),
	('3447819427', '2026-11-26 06:09:13.924506+00', 8),
	('3768348621', '2026-11-26 06:09:13.924506+00', 8),
	('708488962', '2026-11-26 06:09:13.924506+00', 8),
	('1108912522095331022', '2026-11-26 06:09:13.976897+00', 1),
	('1116075364461713310', '2026-11-26 06:09:13.976897+00', 1),
	('1186031082197659136', '2026-11-26 06:09:13.976897+00', 1),
	('1186802868264225877', '2026-11-26 06:09:13.976897+00', 1),
	('1195952100', '2026-11-26 06:09:13.976897+00', 1),
	('1212944465', '2026-11-26 06:09:13.976897+00', 1),
	('1405881883244989441', '2026-11-26 06:09:13.976897+00', 1),
	('1415240342006444905', '2026-11-26 06:09:13.976897+00', 1),
	('1417951555917431329', '2026-11-26 06:09:13.976897+00', 1),
	('1487219896', '2026-11-26 06:09:13.976897+00', 1),
	('1623287383672060775', '2026-11-26 06:09:13.976897+00', 1),
	('1748943616051175759', '2026-11-26 06:09:13.976897+00', 1),
	('1783601511', '2026-11-26 06:09:13.976897+00', 1),
	('1875780372343523975', '2026-11-26 06:09:13.976897+00', 1),
	('1892838644514422384', '2026-11-26 06:09:13.976897+00', 1),
	('1947738064699676112', '2026-11-26 06:09:13.976897+00', 1),
	('1957547534101889509', '2026-11-26 06:09:13.976897+00', 1),
	('1989765827215277440', '2026-11-26 06:09:13.976897+00', 1),
	('2014286825507273935', '2026-11-26 06:09:13.976897+00', 1),
	('2036411476241275957', '2026-11-26 06:09:13.976897+00', 1),
	('21517882', '2026-11-26 06:09:13.976897+00', 1),
	('263117475', '2026-11-26 06:09:13.976897+00', 1),
	('2676642739', '2026-11-26 06:09:13.976897+00', 1),
	('2791907600', '2026-11-26 06:09:13.976897+00', 1),
	('3768348621', '2026-11-26 06:09:13.976897+00', 1),
	('758002390663813359', '2026-11-26 06:09:13.976897+00', 1),
	('854151171', '2026-11-26 06:09:13.976897+00', 1),
	('89385282', '2026-11-26 06:09:13.976897+00', 1);

--
-- Data for Name: people_importantperson; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people_importantperson VALUES
	(5, 'joaobuilds', 'João', 4, '{investor}', true, '1468513470302036193', '{}', '', '2026-11-26 06:09:13.158001+00', '2026-11-26 06:09:13.916614+00', '2026-11-26 06:09:13.630714+00', '', 'twitterapi_io', 1, '', 150, 150, NULL, 0, NULL, NULL),
	(8, 'itsren', 'Ren 🧵', 3, '{founder}', true, '2791907600', '{}', '', '2026-11-26 06:09:13.158001+00', '2026-11-26 06:09:13.951712+00', '2026-11-26 06:09:13.711979+00', '', 'twitterapi_io', 1, '', 14, 14, NULL, 0, NULL, NULL),
	(1, 'priyafriesen', 'Priya Friesen', 3, '{media,tier-1}', true, '2039393620416711930', '{}', '', '2026-11-26 06:09:13.158001+00', '2026-11-26 06:09:13.992526+00', '2026-11-26 06:09:13.739249+00', '', 'twitterapi_io', 1, '', 28, 28, NULL, 0, NULL, NULL),
	(4, 'renata_zamora', 'Renata', 10, '{investor}', true, '1957547534101889509', '{}', '', '2026-11-26 06:09:13.158001+00', '2026-11-26 06:09:13.556402+00', '2026-11-26 06:09:13.28116+00', '', 'twitterapi_io', 1, '', 24, 23, NULL, 0, NULL, NULL),
	(3, 'dnambiar', 'Diya', 6, '{founder}', true, '21517882', '{}', '', '2026-11-26 06:09:13.158001+00', '2026-11-26 06:09:13.623944+00', '2026-11-26 06:09:13.303082+00', '', 'twitterapi_io', 1, '', 43, 43, NULL, 0, NULL, NULL),
	(7, 'lukas1994', 'Lukas ⚡', 6, '{investor}', true, '864040188931818378', '{}', '', '2026-11-26 06:09:13.158001+00', '2026-11-26 06:09:13.659615+00', '2026-11-26 06:09:13.310053+00', '', 'twitterapi_io', 1, '', 36, 36, NULL, 0, NULL, NULL),
	(6, 'aarav1956', 'Aarav', 4, '{investor}', true, '956654527431956399', '{}', '', '2026-11-26 06:09:13.158001+00', '2026-11-26 06:09:13.722718+00', '2026-11-26 06:09:13.330473+00', '', 'twitterapi_io', 1, '', 26, 26, NULL, 0, NULL, NULL),
	(2, 'jia_subramaniam', 'Jia Subramaniam', 4, '{investor}', true, '1211118507506828987', '{}', '', '2026-11-26 06:09:13.158001+00', '2026-11-26 06:09:13.753008+00', '2026-11-26 06:09:13.345209+00', '', 'twitterapi_io', 1, '', 66, 66, NULL, 0, NULL, NULL);

--
-- Data for Name: procrastinate_events; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.procrastinate_events VALUES
	(1, 1, 'deferred', '2026-11-26 06:08:43.890899+00'),
	(2, 1, 'started', '2026-11-26 06:08:43.858861+00'),
	(3, 2, 'deferred', '2026-11-26 06:08:43.960966+00'),
	(4, 3, 'deferred', '2026-11-26 06:08:43.999832+00'),
	(5, 2, 'started', '2026-11-26 06:08:43.998862+00'),
	(6, 4, 'deferred', '2026-11-26 06:08:44.0478+00'),
	(7, 3, 'started', '2026-11-26 06:08:44.061174+00'),
	(8, 5, 'deferred', '2026-11-26 06:08:44.082102+00'),
	(9, 4, 'started', '2026-11-26 06:08:44.109852+00'),
	(10, 6, 'deferred', '2026-11-26 06:08:44.114146+00'),
	(11, 7, 'deferred', '2026-11-26 06:08:44.161322+00'),
	(12, 7, 'started', '2026-11-26 06:08:44.204399+00'),
	(13, 6, 'started', '2026-11-26 06:08:44.230548+00'),
	(14, 1, 'succeeded', '2026-11-26 06:08:44.229966+00'),
	(15, 5, 'started', '2026-11-26 06:08:44.281205+00'),
	(16, 3, 'succeeded', '2026-11-26 06:08:44.311494+00'),
	(17, 4, 'succeeded', '2026-11-26 06:08:44.325475+00'),
	(18, 2, 'succeeded', '2026-11-26 06:08:44.358258+00'),
	(19, 5, 'succeeded', '2026-11-26 06:08:44.502853+00'),
	(20, 6, 'succeeded', '2026-11-26 06:08:44.699924+00'),
	(21, 7, 'succeeded', '2026-11-26 06:08:44.92402+00'),
	(22, 8, 'deferred', '2026-11-26 06:08:45.882847+00'),
	(23, 9, 'deferred', '2026-11-26 06:08:45.892876+00'),
	(24, 8, 'started', '2026-11-26 06:08:45.89636+00'),
	(25, 9, 'started', '2026-11-26 06:08:45.902842+00'),
	(26, 9, 'succeeded', '2026-11-26 06:08:45.976338+00'),
	(27, 8, 'succeeded', '2026-11-26 06:08:45.991726+00'),
	(28, 10, 'deferred', '2026-11-26 06:08:50.504078+00'),
	(29, 10, 'started', '2026-11-26 06:08:50.516293+00'),
	(30, 11, 'deferred', '2026-11-26 06:08:50.519553+00'),
	(31, 12, 'deferred', '2026-11-26 06:08:50.558038+00'),
	(32, 11, 'started', '2026-11-26 06:08:50.57825+00'),
	(33, 10, 'succeeded', '2026-11-26 06:08:50.635945+00'),
	(34, 12, 'started', '2026-11-26 06:08:50.638063+00'),
	(35, 11, 'succeeded', '2026-11-26 06:08:50.652397+00'),
	(36, 12, 'succeeded', '2026-11-26 06:08:50.698093+00'),
	(37, 13, 'deferred', '2026-11-26 06:08:55.592545+00'),
	(38, 14, 'deferred', '2026-11-26 06:08:55.60757+00'),
	(39, 13, 'started', '2026-11-26 06:08:55.611097+00'),
	(40, 14, 'started', '2026-11-26 06:08:55.647205+00'),
	(41, 14, 'succeeded', '2026-11-26 06:08:55.770284+00'),
	(42, 13, 'succeeded', '2026-11-26 06:08:55.860446+00'),
	(43, 15, 'deferred', '2026-11-26 06:09:00.547423+00'),
	(44, 16, 'deferred', '2026-11-26 06:09:00.558964+00'),
	(45, 17, 'deferred', '2026-11-26 06:09:00.582826+00'),
	(46, 15, 'started', '2026-11-26 06:09:00.572309+00'),
	(47, 16, 'started', '2026-11-26 06:09:00.584037+00'),
	(48, 18, 'deferred', '2026-11-26 06:09:00.615371+00'),
	(49, 17, 'started', '2026-11-26 06:09:00.612644+00'),
	(50, 19, 'deferred', '2026-11-26 06:09:00.714929+00'),
	(51, 18, 'started', '2026-11-26 06:09:00.688285+00'),
	(52, 15, 'succeeded', '2026-11-26 06:09:00.744986+00'),
	(53, 19, 'started', '2026-11-26 06:09:00.821694+00'),
	(54, 18, 'succeeded', '2026-11-26 06:09:00.821803+00'),
	(55, 16, 'succeeded', '2026-11-26 06:09:00.868535+00'),
	(56, 17, 'succeeded', '2026-11-26 06:09:00.897116+00'),
	(57, 19, 'succeeded', '2026-11-26 06:09:01.156578+00'),
	(58, 20, 'deferred', '2026-11-26 06:09:05.706848+00'),
	(59, 20, 'started', '2026-11-26 06:09:05.719826+00'),
	(60, 21, 'deferred', '2026-11-26 06:09:05.720074+00'),
	(61, 21, 'started', '2026-11-26 06:09:05.72775+00'),
	(62, 21, 'succeeded', '2026-11-26 06:09:05.843499+00'),
	(63, 20, 'succeeded', '2026-11-26 06:09:05.845741+00'),
	(64, 22, 'deferred', '2026-11-26 06:09:10.524169+00'),
	(65, 23, 'deferred', '2026-11-26 06:09:10.535828+00'),
	(66, 22, 'started', '2026-11-26 06:09:10.532298+00'),
	(67, 24, 'deferred', '2026-11-26 06:09:10.54692+00'),
	(68, 23, 'started', '2026-11-26 06:09:10.553732+00'),
	(69, 24, 'started', '2026-11-26 06:09:10.585309+00'),
	(70, 22, 'succeeded', '2026-11-26 06:09:10.660132+00'),
	(71, 24, 'succeeded', '2026-11-26 06:09:10.667139+00'),
	(72, 23, 'succeeded', '2026-11-26 06:09:10.691027+00'),
	(73, 25, 'deferred', '2026-11-26 06:09:13.258063+00'),
	(74, 25, 'started', '2026-11-26 06:09:13.269229+00'),
	(75, 26, 'deferred', '2026-11-26 06:09:13.270571+00'),
	(76, 26, 'started', '2026-11-26 06:09:13.278548+00'),
	(77, 27, 'deferred', '2026-11-26 06:09:13.278113+00'),
	(78, 27, 'started', '2026-11-26 06:09:13.283711+00'),
	(79, 28, 'deferred', '2026-11-26 06:09:13.283369+00'),
	(80, 29, 'deferred', '2026-11-26 06:09:13.29156+00'),
	(81, 28, 'started', '2026-11-26 06:09:13.302588+00'),
	(82, 30, 'deferred', '2026-11-26 06:09:13.309841+00'),
	(83, 29, 'started', '2026-11-26 06:09:13.313197+00'),
	(84, 31, 'deferred', '2026-11-26 06:09:13.327684+00'),
	(85, 32, 'deferred', '2026-11-26 06:09:13.3429+00'),
	(86, 33, 'scheduled', '2026-11-26 06:09:13.974834+00'),
	(87, 33, 'deferred', '2026-11-26 06:09:13.574948+00'),
	(88, 25, 'succeeded', '2026-11-26 06:09:13.593713+00'),
	(89, 30, 'started', '2026-11-26 06:09:13.603702+00'),
	(90, 26, 'succeeded', '2026-11-26 06:09:13.684611+00'),
	(91, 31, 'started', '2026-11-26 06:09:13.691677+00'),
	(92, 27, 'succeeded', '2026-11-26 06:09:13.711587+00'),
	(93, 32, 'started', '2026-11-26 06:09:13.713687+00'),
	(94, 28, 'succeeded', '2026-11-26 06:09:13.738098+00'),
	(95, 29, 'succeeded', '2026-11-26 06:09:13.791633+00'),
	(96, 30, 'succeeded', '2026-11-26 06:09:13.952577+00'),
	(97, 31, 'succeeded', '2026-11-26 06:09:13.978841+00'),
	(98, 33, 'started', '2026-11-26 06:09:14.011002+00'),
	(99, 32, 'succeeded', '2026-11-26 06:09:14.012609+00'),
	(100, 33, 'succeeded', '2026-11-26 06:09:14.02193+00'),
	(101, 34, 'deferred', '2026-11-26 06:09:14.432186+00'),
	(102, 34, 'started', '2026-11-26 06:09:14.671099+00'),
	(103, 35, 'deferred', '2026-11-26 06:09:14.738844+00'),
	(104, 36, 'deferred', '2026-11-26 06:09:14.738844+00'),
	(105, 37, 'deferred', '2026-11-26 06:09:14.738844+00'),
	(106, 38, 'deferred', '2026-11-26 06:09:14.738844+00'),
	(107, 39, 'deferred', '2026-11-26 06:09:14.738844+00'),
	(108, 34, 'succeeded', '2026-11-26 06:09:14.942902+00'),
	(109, 35, 'started', '2026-11-26 06:09:14.943061+00'),
	(110, 37, 'started', '2026-11-26 06:09:14.949777+00'),
	(111, 36, 'started', '2026-11-26 06:09:14.960722+00'),
	(112, 38, 'started', '2026-11-26 06:09:14.986261+00'),
	(113, 39, 'started', '2026-11-26 06:09:15.027035+00'),
	(114, 40, 'scheduled', '2026-11-26 06:09:15.518317+00'),
	(115, 40, 'deferred', '2026-11-26 06:09:15.07933+00'),
	(116, 37, 'succeeded', '2026-11-26 06:09:15.192069+00'),
	(117, 36, 'succeeded', '2026-11-26 06:09:15.196997+00'),
	(118, 35, 'succeeded', '2026-11-26 06:09:15.269045+00'),
	(119, 38, 'succeeded', '2026-11-26 06:09:15.299189+00'),
	(120, 39, 'succeeded', '2026-11-26 06:09:15.33654+00'),
	(121, 41, 'deferred', '2026-11-26 06:09:15.539673+00'),
	(122, 40, 'started', '2026-11-26 06:09:15.549698+00'),
	(123, 42, 'deferred', '2026-11-26 06:09:15.551834+00'),
	(124, 42, 'started', '2026-11-26 06:09:15.568835+00'),
	(125, 41, 'started', '2026-11-26 06:09:15.601567+00'),
	(126, 42, 'succeeded', '2026-11-26 06:09:15.772147+00'),
	(127, 43, 'deferred', '2026-11-26 06:09:15.755903+00'),
	(128, 43, 'started', '2026-11-26 06:09:15.864432+00'),
	(129, 40, 'succeeded', '2026-11-26 06:09:15.899366+00'),
	(130, 44, 'deferred', '2026-11-26 06:09:15.910836+00'),
	(131, 41, 'succeeded', '2026-11-26 06:09:15.94971+00');

--
-- Data for Name: procrastinate_jobs; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.procrastinate_jobs VALUES
	(1, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795673320}', 'succeeded', NULL, 1, NULL, 0, false, 2),
	(6, 'alerts', 'collection.watch', NULL, '{"timestamp": 1795673310}', 'succeeded', NULL, 1, NULL, 100, false, 2),
	(8, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795673325}', 'succeeded', NULL, 1, NULL, 0, false, 2),
	(10, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795673330}', 'succeeded', NULL, 1, NULL, 0, false, 2),
	(13, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795673335}', 'succeeded', NULL, 1, NULL, 0, false, 2),
	(15, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795673340}', 'succeeded', NULL, 1, NULL, 0, false, 2),
	(19, 'alerts', 'collection.watch', NULL, '{"timestamp": 1795673340}', 'succeeded', NULL, 1, NULL, 100, false, 2),
	(20, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795673345}', 'succeeded', NULL, 1, NULL, 0, false, 2),
	(22, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795673350}', 'succeeded', NULL, 1, NULL, 0, false, 2),
	(33, 'alerts', 'alerts.first_looks', NULL, '{}', 'succeeded', '2026-11-26 06:09:13.974834+00', 1, NULL, 0, false, 2),
	(43, 'alerts', 'alerts.deliver', NULL, '{"recipient_id": 1}', 'doing', NULL, 0, NULL, 0, false, 2),
	(40, 'alerts', 'alerts.raise', NULL, '{"campaign_id": 1}', 'succeeded', '2026-11-26 06:09:15.518317+00', 1, NULL, 0, false, 2),
	(44, 'alerts', 'alerts.deliver', NULL, '{"recipient_id": 1}', 'todo', NULL, 0, 'alerts.deliver:1', 0, false, NULL),
	(3, 'collection', 'collection.rescue', NULL, '{"timestamp": 1795673320}', 'succeeded', NULL, 1, 'collection.rescue', 100, false, NULL),
	(4, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795673320}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(2, 'collection', 'collection.plan', NULL, '{"timestamp": 1795673280}', 'succeeded', NULL, 1, 'collection.plan', 100, false, NULL),
	(5, 'collection', 'collection.tidy', NULL, '{"timestamp": 1795673220}', 'succeeded', NULL, 1, 'collection.tidy', 0, false, NULL),
	(7, 'collection', 'collection.balance', NULL, '{"timestamp": 1795672800}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(9, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795673325}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(11, 'collection', 'collection.rescue', NULL, '{"timestamp": 1795673330}', 'succeeded', NULL, 1, 'collection.rescue', 100, false, NULL),
	(12, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795673330}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(14, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795673335}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(18, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795673340}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(16, 'collection', 'collection.plan', NULL, '{"timestamp": 1795673340}', 'succeeded', NULL, 1, 'collection.plan', 100, false, NULL),
	(17, 'collection', 'collection.rescue', NULL, '{"timestamp": 1795673340}', 'succeeded', NULL, 1, 'collection.rescue', 100, false, NULL),
	(21, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795673345}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(24, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795673350}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(23, 'collection', 'collection.rescue', NULL, '{"timestamp": 1795673350}', 'succeeded', NULL, 1, 'collection.rescue', 100, false, NULL),
	(25, 'collection', 'collection.followings', 'followings:4', '{"person_id": 4}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(26, 'collection', 'collection.followings', 'followings:3', '{"person_id": 3}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(27, 'collection', 'collection.followings', 'followings:7', '{"person_id": 7}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(28, 'collection', 'collection.followings', 'followings:6', '{"person_id": 6}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(29, 'collection', 'collection.followings', 'followings:2', '{"person_id": 2}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(30, 'collection', 'collection.followings', 'followings:5', '{"person_id": 5}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(31, 'collection', 'collection.followings', 'followings:8', '{"person_id": 8}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(32, 'collection', 'collection.followings', 'followings:1', '{"person_id": 1}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(34, 'collection', 'collection.metrics', 'metrics:95881bd405e596fdc278523d93d95b4f', '{"tweet_ids": ["2125807799051204493", "2125813342316878602"]}', 'succeeded', NULL, 1, NULL, 40, false, NULL),
	(37, 'collection', 'collection.retweets', 'retweets:2125813342316878602', '{"tweet_id": "2125813342316878602"}', 'succeeded', NULL, 1, NULL, 30, false, NULL),
	(36, 'collection', 'collection.replies', 'replies:2125807799051204493', '{"tweet_id": "2125807799051204493"}', 'succeeded', NULL, 1, NULL, 20, false, NULL),
	(35, 'collection', 'collection.retweets', 'retweets:2125807799051204493', '{"tweet_id": "2125807799051204493"}', 'succeeded', NULL, 1, NULL, 30, false, NULL),
	(38, 'collection', 'collection.replies', 'replies:2125813342316878602', '{"tweet_id": "2125813342316878602"}', 'succeeded', NULL, 1, NULL, 20, false, NULL),
	(39, 'collection', 'collection.quotes', 'quotes:2125813342316878602', '{"tweet_id": "2125813342316878602"}', 'succeeded', NULL, 1, NULL, 20, false, NULL),
	(42, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795673355}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(41, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795673355}', 'succeeded', NULL, 1, NULL, 0, false, 2);

--
-- Data for Name: procrastinate_periodic_defers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.procrastinate_periodic_defers VALUES
	(9, 'collection.tidy', 1795673220, 5, ''),
	(13, 'collection.balance', 1795672800, 7, ''),
	(30, 'collection.plan', 1795673340, 16, ''),
	(35, 'collection.watch', 1795673340, 19, ''),
	(44, 'collection.rescue', 1795673350, 23, ''),
	(49, 'alerts.tick', 1795673355, 41, ''),
	(50, 'collection.summarise', 1795673355, 42, '');

--
-- Data for Name: procrastinate_workers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.procrastinate_workers OVERRIDING SYSTEM VALUE VALUES
	(2, '2026-11-26 06:09:13.975632+00');

--
-- Data for Name: web_campaigndraft; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: web_firststeps; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: web_sharelink; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Name: access_apikey_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_apikey_id_seq', 1, true);

--
-- Name: access_auditentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_auditentry_id_seq', 3, true);

--
-- Name: access_invitation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_invitation_id_seq', 1, false);

--
-- Name: access_signin_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_signin_id_seq', 1, false);

--
-- Name: access_user_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_user_groups_id_seq', 1, false);

--
-- Name: access_user_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_user_id_seq', 1, true);

--
-- Name: access_user_user_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_user_user_permissions_id_seq', 1, false);

--
-- Name: alerts_alert_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_alert_id_seq', 1, true);

--
-- Name: alerts_channel_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_channel_id_seq', 1, true);

--
-- Name: alerts_delivery_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_delivery_id_seq', 1, true);

--
-- Name: alerts_incident_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_incident_id_seq', 1, false);

--
-- Name: alerts_mute_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_mute_id_seq', 1, false);

--
-- Name: alerts_match_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_match_id_seq', 5, true);

--
-- Name: alerts_recipient_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_recipient_id_seq', 1, true);

--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);

--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);

--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 220, true);

--
-- Name: axes_accessattempt_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accessattempt_id_seq', 1, false);

--
-- Name: axes_accessfailurelog_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accessfailurelog_id_seq', 1, false);

--
-- Name: axes_accesslog_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accesslog_id_seq', 1, false);

--
-- Name: campaigns_campaign_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_campaign_id_seq', 1, true);

--
-- Name: campaigns_campaigntweet_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_campaigntweet_id_seq', 2, true);

--
-- Name: campaigns_engagement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_engagement_id_seq', 16, true);

--
-- Name: campaigns_liststate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_liststate_id_seq', 6, true);

--
-- Name: campaigns_metricreading_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_metricreading_id_seq', 4, true);

--
-- Name: campaigns_publicaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_publicaddress_id_seq', 1, false);

--
-- Name: campaigns_removedtweet_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_removedtweet_id_seq', 1, false);

--
-- Name: campaigns_snapshot_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_snapshot_id_seq', 1, true);

--
-- Name: collection_balancereading_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_balancereading_id_seq', 1, true);

--
-- Name: collection_clockstate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_clockstate_id_seq', 1, false);

--
-- Name: collection_countedcall_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_countedcall_id_seq', 1, false);

--
-- Name: collection_credential_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_credential_id_seq', 1, false);

--
-- Name: collection_policy_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_policy_id_seq', 1, false);

--
-- Name: collection_ratelimit_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_ratelimit_id_seq', 2, true);

--
-- Name: collection_usage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_usage_id_seq', 24, true);

--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 55, true);

--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 78, true);

--
-- Name: otp_static_staticdevice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.otp_static_staticdevice_id_seq', 1, false);

--
-- Name: otp_static_statictoken_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.otp_static_statictoken_id_seq', 1, false);

--
-- Name: otp_totp_totpdevice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.otp_totp_totpdevice_id_seq', 1, false);

--
-- Name: people_importantperson_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_importantperson_id_seq', 8, true);

--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 131, true);

--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 44, true);

--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 52, true);

--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 2, true);

--
-- Name: web_campaigndraft_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.web_campaigndraft_id_seq', 1, false);

--
-- Name: web_firststeps_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.web_firststeps_id_seq', 1, false);

--
-- Name: web_sharelink_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.web_sharelink_id_seq', 1, false);

--
-- Name: access_apikey access_apikey_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_apikey
    ADD CONSTRAINT access_apikey_digest_key UNIQUE (digest);

--
-- Name: access_apikey access_apikey_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_apikey
    ADD CONSTRAINT access_apikey_pkey PRIMARY KEY (id);

--
-- Name: access_auditentry access_auditentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_auditentry
    ADD CONSTRAINT access_auditentry_pkey PRIMARY KEY (id);

--
-- Name: access_invitation access_invitation_accepted_by_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_accepted_by_id_key UNIQUE (accepted_by_id);

--
-- Name: access_invitation access_invitation_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_digest_key UNIQUE (digest);

--
-- Name: access_invitation access_invitation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_pkey PRIMARY KEY (id);

--
-- Name: access_signin access_signin_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_signin
    ADD CONSTRAINT access_signin_pkey PRIMARY KEY (id);

--
-- Name: access_signin access_signin_session_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_signin
    ADD CONSTRAINT access_signin_session_key_key UNIQUE (session_key);

--
-- Name: access_user_groups access_user_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_groups
    ADD CONSTRAINT access_user_groups_pkey PRIMARY KEY (id);

--
-- Name: access_user_groups access_user_groups_user_id_group_id_425a56a6_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_groups
    ADD CONSTRAINT access_user_groups_user_id_group_id_425a56a6_uniq UNIQUE (user_id, group_id);

--
-- Name: access_user access_user_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user
    ADD CONSTRAINT access_user_pkey PRIMARY KEY (id);

--
-- Name: access_user_user_permissions access_user_user_permiss_user_id_permission_id_ef659a87_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_user_permissions
    ADD CONSTRAINT access_user_user_permiss_user_id_permission_id_ef659a87_uniq UNIQUE (user_id, permission_id);

--
-- Name: access_user_user_permissions access_user_user_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_user_permissions
    ADD CONSTRAINT access_user_user_permissions_pkey PRIMARY KEY (id);

--
-- Name: access_user access_user_username_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user
    ADD CONSTRAINT access_user_username_key UNIQUE (username);

--
-- Name: alerts_alert alerts_alert_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_alert
    ADD CONSTRAINT alerts_alert_pkey PRIMARY KEY (id);

--
-- Name: alerts_channel alerts_channel_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_channel
    ADD CONSTRAINT alerts_channel_name_key UNIQUE (name);

--
-- Name: alerts_channel alerts_channel_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_channel
    ADD CONSTRAINT alerts_channel_pkey PRIMARY KEY (id);

--
-- Name: alerts_delivery alerts_delivery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_delivery
    ADD CONSTRAINT alerts_delivery_pkey PRIMARY KEY (id);

--
-- Name: alerts_incident alerts_incident_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_incident
    ADD CONSTRAINT alerts_incident_pkey PRIMARY KEY (id);

--
-- Name: alerts_mute alerts_mute_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_mute
    ADD CONSTRAINT alerts_mute_pkey PRIMARY KEY (id);

--
-- Name: alerts_match alerts_match_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT alerts_match_pkey PRIMARY KEY (id);

--
-- Name: alerts_recipient alerts_recipient_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_recipient
    ADD CONSTRAINT alerts_recipient_pkey PRIMARY KEY (id);

--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

--
-- Name: axes_accessattempt axes_accessattempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_pkey PRIMARY KEY (id);

--
-- Name: axes_accessattempt axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq UNIQUE (username, ip_address, user_agent);

--
-- Name: axes_accessattemptexpiration axes_accessattemptexpiration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptexpiration_pkey PRIMARY KEY (access_attempt_id);

--
-- Name: axes_accessfailurelog axes_accessfailurelog_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessfailurelog
    ADD CONSTRAINT axes_accessfailurelog_pkey PRIMARY KEY (id);

--
-- Name: axes_accesslog axes_accesslog_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accesslog
    ADD CONSTRAINT axes_accesslog_pkey PRIMARY KEY (id);

--
-- Name: campaigns_campaign campaigns_campaign_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaign
    ADD CONSTRAINT campaigns_campaign_pkey PRIMARY KEY (id);

--
-- Name: campaigns_campaignsummary campaigns_campaignsummary_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignsummary
    ADD CONSTRAINT campaigns_campaignsummary_pkey PRIMARY KEY (campaign_id);

--
-- Name: campaigns_campaigntweet campaigns_campaigntweet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaigntweet
    ADD CONSTRAINT campaigns_campaigntweet_pkey PRIMARY KEY (id);

--
-- Name: campaigns_engagement campaigns_engagement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_engagement
    ADD CONSTRAINT campaigns_engagement_pkey PRIMARY KEY (id);

--
-- Name: campaigns_liststate campaigns_liststate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_liststate
    ADD CONSTRAINT campaigns_liststate_pkey PRIMARY KEY (id);

--
-- Name: campaigns_metricreading campaigns_metricreading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_metricreading
    ADD CONSTRAINT campaigns_metricreading_pkey PRIMARY KEY (id);

--
-- Name: campaigns_publicaddress campaigns_publicaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_publicaddress
    ADD CONSTRAINT campaigns_publicaddress_pkey PRIMARY KEY (id);

--
-- Name: campaigns_removedtweet campaigns_removedtweet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_removedtweet
    ADD CONSTRAINT campaigns_removedtweet_pkey PRIMARY KEY (id);

--
-- Name: campaigns_snapshot campaigns_snapshot_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_snapshot
    ADD CONSTRAINT campaigns_snapshot_pkey PRIMARY KEY (id);

--
-- Name: campaigns_tweet campaigns_tweet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_tweet
    ADD CONSTRAINT campaigns_tweet_pkey PRIMARY KEY (id);

--
-- Name: collection_balancereading collection_balancereading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_balancereading
    ADD CONSTRAINT collection_balancereading_pkey PRIMARY KEY (id);

--
-- Name: collection_campaignwatch collection_campaignwatch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_campaignwatch
    ADD CONSTRAINT collection_campaignwatch_pkey PRIMARY KEY (campaign_id);

--
-- Name: collection_circuit collection_circuit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_circuit
    ADD CONSTRAINT collection_circuit_pkey PRIMARY KEY (provider);

--
-- Name: collection_clockstate collection_clockstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_clockstate
    ADD CONSTRAINT collection_clockstate_pkey PRIMARY KEY (id);

--
-- Name: collection_countedcall collection_countedcall_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_countedcall
    ADD CONSTRAINT collection_countedcall_pkey PRIMARY KEY (id);

--
-- Name: collection_credential collection_credential_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_credential
    ADD CONSTRAINT collection_credential_pkey PRIMARY KEY (id);

--
-- Name: collection_jobfailure collection_jobfailure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_jobfailure
    ADD CONSTRAINT collection_jobfailure_pkey PRIMARY KEY (job_id);

--
-- Name: collection_policy collection_policy_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_policy
    ADD CONSTRAINT collection_policy_pkey PRIMARY KEY (id);

--
-- Name: collection_ratelimit collection_ratelimit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_ratelimit
    ADD CONSTRAINT collection_ratelimit_pkey PRIMARY KEY (id);

--
-- Name: collection_planningfailure collection_planningfailure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_planningfailure
    ADD CONSTRAINT collection_planningfailure_pkey PRIMARY KEY (campaign_id);

--
-- Name: collection_usage collection_usage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_usage
    ADD CONSTRAINT collection_usage_pkey PRIMARY KEY (id);

--
-- Name: collection_workerpart collection_workerpart_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_workerpart
    ADD CONSTRAINT collection_workerpart_pkey PRIMARY KEY (worker_id);

--
-- Name: collection_credential credential_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_credential
    ADD CONSTRAINT credential_once UNIQUE (provider, name);

--
-- Name: alerts_delivery delivered_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_delivery
    ADD CONSTRAINT delivered_once UNIQUE (alert_id, recipient_id);

--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

--
-- Name: campaigns_engagement engagement_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_engagement
    ADD CONSTRAINT engagement_once UNIQUE (tweet_id, action, key);

--
-- Name: alerts_mute mute_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_mute
    ADD CONSTRAINT mute_once UNIQUE NULLS NOT DISTINCT (campaign_id, account_id);

--
-- Name: alerts_match match_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT match_once UNIQUE (campaign_id, engagement_id);

--
-- Name: web_campaigndraft one_draft_of_each; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_campaigndraft
    ADD CONSTRAINT one_draft_of_each UNIQUE NULLS NOT DISTINCT (user_id, source_id);

--
-- Name: campaigns_snapshot one_snapshot_per_hour; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_snapshot
    ADD CONSTRAINT one_snapshot_per_hour UNIQUE (campaign_id, hour);

--
-- Name: campaigns_liststate one_state_per_list; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_liststate
    ADD CONSTRAINT one_state_per_list UNIQUE (tweet_id, action);

--
-- Name: otp_static_staticdevice otp_static_staticdevice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_static_staticdevice
    ADD CONSTRAINT otp_static_staticdevice_pkey PRIMARY KEY (id);

--
-- Name: otp_static_statictoken otp_static_statictoken_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_static_statictoken
    ADD CONSTRAINT otp_static_statictoken_pkey PRIMARY KEY (id);

--
-- Name: otp_totp_totpdevice otp_totp_totpdevice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_totp_totpdevice
    ADD CONSTRAINT otp_totp_totpdevice_pkey PRIMARY KEY (id);

--
-- Name: people_account people_account_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_account
    ADD CONSTRAINT people_account_pkey PRIMARY KEY (id);

--
-- Name: people_following people_following_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_following
    ADD CONSTRAINT people_following_pkey PRIMARY KEY (person_id, account_id);

--
-- Name: people_importantperson people_importantperson_account_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_importantperson
    ADD CONSTRAINT people_importantperson_account_id_key UNIQUE (account_id);

--
-- Name: people_importantperson people_importantperson_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_importantperson
    ADD CONSTRAINT people_importantperson_pkey PRIMARY KEY (id);

--
-- Name: people_importantperson people_importantperson_username_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_importantperson
    ADD CONSTRAINT people_importantperson_username_key UNIQUE (username);

--
-- Name: procrastinate_events procrastinate_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);

--
-- Name: procrastinate_jobs procrastinate_jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);

--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);

--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);

--
-- Name: procrastinate_workers procrastinate_workers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);

--
-- Name: collection_ratelimit rate_limit_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_ratelimit
    ADD CONSTRAINT rate_limit_once UNIQUE (provider, endpoint);

--
-- Name: campaigns_metricreading reading_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_metricreading
    ADD CONSTRAINT reading_once UNIQUE (tweet_id, taken_at);

--
-- Name: alerts_recipient recipient_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_recipient
    ADD CONSTRAINT recipient_once UNIQUE NULLS NOT DISTINCT (channel_id, campaign_id, address);

--
-- Name: campaigns_removedtweet removed_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_removedtweet
    ADD CONSTRAINT removed_once UNIQUE (campaign_id, tweet_id);

--
-- Name: campaigns_campaigntweet tweet_once_per_campaign; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaigntweet
    ADD CONSTRAINT tweet_once_per_campaign UNIQUE (campaign_id, tweet_id);

--
-- Name: collection_usage usage_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_usage
    ADD CONSTRAINT usage_once UNIQUE (provider, hour, endpoint);

--
-- Name: web_campaigndraft web_campaigndraft_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_campaigndraft
    ADD CONSTRAINT web_campaigndraft_pkey PRIMARY KEY (id);

--
-- Name: web_firststeps web_firststeps_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_firststeps
    ADD CONSTRAINT web_firststeps_pkey PRIMARY KEY (id);

--
-- Name: web_sharelink web_sharelink_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sharelink
    ADD CONSTRAINT web_sharelink_digest_key UNIQUE (digest);

--
-- Name: web_sharelink web_sharelink_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sharelink
    ADD CONSTRAINT web_sharelink_pkey PRIMARY KEY (id);

--
-- Name: access_apikey_digest_2110bae7_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_apikey_digest_2110bae7_like ON public.access_apikey USING btree (digest varchar_pattern_ops);

--
-- Name: access_invitation_digest_1b5fc4e8_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_invitation_digest_1b5fc4e8_like ON public.access_invitation USING btree (digest varchar_pattern_ops);

--
-- Name: access_invitation_invited_by_id_00fbe791; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_invitation_invited_by_id_00fbe791 ON public.access_invitation USING btree (invited_by_id);

--
-- Name: access_signin_session_key_b12cd1bd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_signin_session_key_b12cd1bd_like ON public.access_signin USING btree (session_key varchar_pattern_ops);

--
-- Name: access_signin_user_id_b64893e0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_signin_user_id_b64893e0 ON public.access_signin USING btree (user_id);

--
-- Name: access_user_groups_group_id_921debcc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_user_groups_group_id_921debcc ON public.access_user_groups USING btree (group_id);

--
-- Name: access_user_groups_user_id_4f105fa4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_user_groups_user_id_4f105fa4 ON public.access_user_groups USING btree (user_id);

--
-- Name: access_user_user_permissions_permission_id_76d8eb82; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_user_user_permissions_permission_id_76d8eb82 ON public.access_user_user_permissions USING btree (permission_id);

--
-- Name: access_user_user_permissions_user_id_67074cbf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_user_user_permissions_user_id_67074cbf ON public.access_user_user_permissions USING btree (user_id);

--
-- Name: access_user_username_09372906_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_user_username_09372906_like ON public.access_user USING btree (username varchar_pattern_ops);

--
-- Name: account_by_importance_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_by_importance_id ON public.people_account USING btree (importance DESC, id DESC);

--
-- Name: account_by_rank; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_by_rank ON public.people_account USING btree (importance DESC, COALESCE(followers, ('-1'::integer)::bigint) DESC, id DESC);

--
-- Name: account_by_username; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_by_username ON public.people_account USING btree (lower((username)::text));

--
-- Name: alert_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alert_due ON public.alerts_alert USING btree (due_at) WHERE ((status)::text = 'pending'::text);

--
-- Name: alert_of_campaign; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alert_of_campaign ON public.alerts_alert USING btree (campaign_id, status, id DESC);

--
-- Name: alert_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alert_of_person ON public.alerts_alert USING btree (campaign_id, account_id, id DESC);

--
-- Name: alerts_alert_account_id_3f75017f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_alert_account_id_3f75017f ON public.alerts_alert USING btree (account_id);

--
-- Name: alerts_alert_account_id_3f75017f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_alert_account_id_3f75017f_like ON public.alerts_alert USING btree (account_id varchar_pattern_ops);

--
-- Name: alerts_alert_campaign_id_76ffefa8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_alert_campaign_id_76ffefa8 ON public.alerts_alert USING btree (campaign_id);

--
-- Name: alerts_channel_name_4846f7e7_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_channel_name_4846f7e7_like ON public.alerts_channel USING btree (name varchar_pattern_ops);

--
-- Name: alerts_delivery_alert_id_527311ab; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_delivery_alert_id_527311ab ON public.alerts_delivery USING btree (alert_id);

--
-- Name: alerts_delivery_bundle_id_da5d25eb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_delivery_bundle_id_da5d25eb ON public.alerts_delivery USING btree (bundle_id);

--
-- Name: alerts_delivery_recipient_id_583c418d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_delivery_recipient_id_583c418d ON public.alerts_delivery USING btree (recipient_id);

--
-- Name: alerts_mute_account_id_6427656e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_mute_account_id_6427656e ON public.alerts_mute USING btree (account_id);

--
-- Name: alerts_mute_account_id_6427656e_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_mute_account_id_6427656e_like ON public.alerts_mute USING btree (account_id varchar_pattern_ops);

--
-- Name: alerts_mute_campaign_id_a54cd9ad; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_mute_campaign_id_a54cd9ad ON public.alerts_mute USING btree (campaign_id);

--
-- Name: alerts_match_account_id_f0637a2d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_match_account_id_f0637a2d ON public.alerts_match USING btree (account_id);

--
-- Name: alerts_match_account_id_f0637a2d_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_match_account_id_f0637a2d_like ON public.alerts_match USING btree (account_id varchar_pattern_ops);

--
-- Name: alerts_match_alert_id_c3b3c21b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_match_alert_id_c3b3c21b ON public.alerts_match USING btree (alert_id);

--
-- Name: alerts_match_campaign_id_ea6189f9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_match_campaign_id_ea6189f9 ON public.alerts_match USING btree (campaign_id);

--
-- Name: alerts_match_engagement_id_b9d9205a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_match_engagement_id_b9d9205a ON public.alerts_match USING btree (engagement_id);

--
-- Name: alerts_recipient_campaign_id_8c58734a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_recipient_campaign_id_8c58734a ON public.alerts_recipient USING btree (campaign_id);

--
-- Name: alerts_recipient_channel_id_82161740; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_recipient_channel_id_82161740 ON public.alerts_recipient USING btree (channel_id);

--
-- Name: audit_by_actor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_by_actor ON public.access_auditentry USING btree (actor, id DESC);

--
-- Name: audit_by_verb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_by_verb ON public.access_auditentry USING btree (verb, id DESC);

--
-- Name: audit_of_object; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_of_object ON public.access_auditentry USING btree (object_kind, object_id, id DESC);

--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

--
-- Name: axes_accessattempt_ip_address_10922d9c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_ip_address_10922d9c ON public.axes_accessattempt USING btree (ip_address);

--
-- Name: axes_accessattempt_user_agent_ad89678b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_user_agent_ad89678b ON public.axes_accessattempt USING btree (user_agent);

--
-- Name: axes_accessattempt_user_agent_ad89678b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_user_agent_ad89678b_like ON public.axes_accessattempt USING btree (user_agent varchar_pattern_ops);

--
-- Name: axes_accessattempt_username_3f2d4ca0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_username_3f2d4ca0 ON public.axes_accessattempt USING btree (username);

--
-- Name: axes_accessattempt_username_3f2d4ca0_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_username_3f2d4ca0_like ON public.axes_accessattempt USING btree (username varchar_pattern_ops);

--
-- Name: axes_accessfailurelog_ip_address_2e9f5a7f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_ip_address_2e9f5a7f ON public.axes_accessfailurelog USING btree (ip_address);

--
-- Name: axes_accessfailurelog_user_agent_ea145dda; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_user_agent_ea145dda ON public.axes_accessfailurelog USING btree (user_agent);

--
-- Name: axes_accessfailurelog_user_agent_ea145dda_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_user_agent_ea145dda_like ON public.axes_accessfailurelog USING btree (user_agent varchar_pattern_ops);

--
-- Name: axes_accessfailurelog_username_a8b7e8a4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_username_a8b7e8a4 ON public.axes_accessfailurelog USING btree (username);

--
-- Name: axes_accessfailurelog_username_a8b7e8a4_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_username_a8b7e8a4_like ON public.axes_accessfailurelog USING btree (username varchar_pattern_ops);

--
-- Name: axes_accesslog_ip_address_86b417e5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_ip_address_86b417e5 ON public.axes_accesslog USING btree (ip_address);

--
-- Name: axes_accesslog_user_agent_0e659004; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_user_agent_0e659004 ON public.axes_accesslog USING btree (user_agent);

--
-- Name: axes_accesslog_user_agent_0e659004_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_user_agent_0e659004_like ON public.axes_accesslog USING btree (user_agent varchar_pattern_ops);

--
-- Name: axes_accesslog_username_df93064b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_username_df93064b ON public.axes_accesslog USING btree (username);

--
-- Name: axes_accesslog_username_df93064b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_username_df93064b_like ON public.axes_accesslog USING btree (username varchar_pattern_ops);

--
-- Name: balance_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX balance_newest ON public.collection_balancereading USING btree (provider, taken_at);

--
-- Name: call_of_endpoint; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX call_of_endpoint ON public.collection_countedcall USING btree (provider, endpoint, ended_at);

--
-- Name: call_of_provider; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX call_of_provider ON public.collection_countedcall USING btree (provider, ended_at);

--
-- Name: campaign_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaign_due ON public.campaigns_campaign USING btree (status, next_poll_at);

--
-- Name: campaigns_campaigntweet_campaign_id_56ea4670; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaigntweet_campaign_id_56ea4670 ON public.campaigns_campaigntweet USING btree (campaign_id);

--
-- Name: campaigns_campaigntweet_tweet_id_38f8f894; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaigntweet_tweet_id_38f8f894 ON public.campaigns_campaigntweet USING btree (tweet_id);

--
-- Name: campaigns_campaigntweet_tweet_id_38f8f894_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaigntweet_tweet_id_38f8f894_like ON public.campaigns_campaigntweet USING btree (tweet_id varchar_pattern_ops);

--
-- Name: campaigns_liststate_tweet_id_e368b43f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_liststate_tweet_id_e368b43f ON public.campaigns_liststate USING btree (tweet_id);

--
-- Name: campaigns_liststate_tweet_id_e368b43f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_liststate_tweet_id_e368b43f_like ON public.campaigns_liststate USING btree (tweet_id varchar_pattern_ops);

--
-- Name: campaigns_removedtweet_campaign_id_9b1716bf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_removedtweet_campaign_id_9b1716bf ON public.campaigns_removedtweet USING btree (campaign_id);

--
-- Name: campaigns_removedtweet_tweet_id_7fa2e48a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_removedtweet_tweet_id_7fa2e48a ON public.campaigns_removedtweet USING btree (tweet_id);

--
-- Name: campaigns_removedtweet_tweet_id_7fa2e48a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_removedtweet_tweet_id_7fa2e48a_like ON public.campaigns_removedtweet USING btree (tweet_id varchar_pattern_ops);

--
-- Name: campaigns_snapshot_campaign_id_a43817d5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_snapshot_campaign_id_a43817d5 ON public.campaigns_snapshot USING btree (campaign_id);

--
-- Name: campaigns_tweet_author_id_7e58d708; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_tweet_author_id_7e58d708 ON public.campaigns_tweet USING btree (author_id);

--
-- Name: campaigns_tweet_author_id_7e58d708_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_tweet_author_id_7e58d708_like ON public.campaigns_tweet USING btree (author_id varchar_pattern_ops);

--
-- Name: campaigns_tweet_id_93322bc9_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_tweet_id_93322bc9_like ON public.campaigns_tweet USING btree (id varchar_pattern_ops);

--
-- Name: collection_circuit_provider_541d2659_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX collection_circuit_provider_541d2659_like ON public.collection_circuit USING btree (provider varchar_pattern_ops);

--
-- Name: delivery_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_open ON public.alerts_delivery USING btree (recipient_id, id) WHERE ((status)::text = ANY ((ARRAY['pending'::character varying, 'held'::character varying, 'sending'::character varying, 'retrying'::character varying])::text[]));

--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

--
-- Name: engagement_baseline; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX engagement_baseline ON public.campaigns_engagement USING btree (tweet_id, occurred_at DESC, id DESC) WHERE baseline;

--
-- Name: engagement_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX engagement_newest ON public.campaigns_engagement USING btree (occurred_at DESC, id DESC);

--
-- Name: engagement_of_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX engagement_of_account ON public.campaigns_engagement USING btree (account_id, id);

--
-- Name: engagement_of_list; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX engagement_of_list ON public.campaigns_engagement USING btree (tweet_id, action, occurred_at DESC, id DESC);

--
-- Name: engagement_of_tweet; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX engagement_of_tweet ON public.campaigns_engagement USING btree (tweet_id, occurred_at DESC, id DESC);

--
-- Name: following_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX following_by_account ON public.people_following USING btree (account_id, person_id);

--
-- Name: idx_procrastinate_jobs_worker_not_null; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));

--
-- Name: idx_procrastinate_workers_last_heartbeat; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);

--
-- Name: incident_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX incident_once ON public.alerts_incident USING btree (kind, subject) WHERE (closed_at IS NULL);

--
-- Name: match_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX match_open ON public.alerts_match USING btree (campaign_id, id) WHERE (alert_id IS NULL);

--
-- Name: one_open_digest; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_open_digest ON public.alerts_alert USING btree (campaign_id, digest) WHERE (((kind)::text = 'digest'::text) AND ((status)::text = 'pending'::text));

--
-- Name: otp_static_staticdevice_user_id_7f9cff2b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_static_staticdevice_user_id_7f9cff2b ON public.otp_static_staticdevice USING btree (user_id);

--
-- Name: otp_static_statictoken_device_id_74b7c7d1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_static_statictoken_device_id_74b7c7d1 ON public.otp_static_statictoken USING btree (device_id);

--
-- Name: otp_static_statictoken_token_d0a51866; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_static_statictoken_token_d0a51866 ON public.otp_static_statictoken USING btree (token);

--
-- Name: otp_static_statictoken_token_d0a51866_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_static_statictoken_token_d0a51866_like ON public.otp_static_statictoken USING btree (token varchar_pattern_ops);

--
-- Name: otp_totp_totpdevice_user_id_0fb18292; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_totp_totpdevice_user_id_0fb18292 ON public.otp_totp_totpdevice USING btree (user_id);

--
-- Name: people_account_id_0dc1aa50_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_account_id_0dc1aa50_like ON public.people_account USING btree (id varchar_pattern_ops);

--
-- Name: people_following_person_id_f28f21d9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_following_person_id_f28f21d9 ON public.people_following USING btree (person_id);

--
-- Name: people_importantperson_account_id_dc6ff893_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_importantperson_account_id_dc6ff893_like ON public.people_importantperson USING btree (account_id varchar_pattern_ops);

--
-- Name: people_importantperson_username_831fcb3f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_importantperson_username_831fcb3f_like ON public.people_importantperson USING btree (username varchar_pattern_ops);

--
-- Name: procrastinate_events_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);

--
-- Name: procrastinate_jobs_id_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));

--
-- Name: procrastinate_jobs_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);

--
-- Name: procrastinate_jobs_priority_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);

--
-- Name: procrastinate_jobs_queue_name_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);

--
-- Name: procrastinate_jobs_queueing_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);

--
-- Name: procrastinate_periodic_defers_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);

--
-- Name: web_campaigndraft_source_id_723cf573; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_campaigndraft_source_id_723cf573 ON public.web_campaigndraft USING btree (source_id);

--
-- Name: web_campaigndraft_user_id_98dfff11; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_campaigndraft_user_id_98dfff11 ON public.web_campaigndraft USING btree (user_id);

--
-- Name: web_sharelink_campaign_id_5f3ba2c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_sharelink_campaign_id_5f3ba2c0 ON public.web_sharelink USING btree (campaign_id);

--
-- Name: web_sharelink_created_by_id_7d5cecb7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_sharelink_created_by_id_7d5cecb7 ON public.web_sharelink USING btree (created_by_id);

--
-- Name: web_sharelink_digest_666ec08d_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_sharelink_digest_666ec08d_like ON public.web_sharelink USING btree (digest varchar_pattern_ops);

--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_aborted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();

--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_inserted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();

--
-- Name: procrastinate_jobs procrastinate_trigger_abort_requested_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();

--
-- Name: procrastinate_jobs procrastinate_trigger_delete_jobs_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();

--
-- Name: procrastinate_jobs procrastinate_trigger_scheduled_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();

--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_insert_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();

--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_update_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();

--
-- Name: access_invitation access_invitation_accepted_by_id_652ab6dd_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_accepted_by_id_652ab6dd_fk_access_user_id FOREIGN KEY (accepted_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_invitation access_invitation_invited_by_id_00fbe791_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_invited_by_id_00fbe791_fk_access_user_id FOREIGN KEY (invited_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_signin access_signin_user_id_b64893e0_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_signin
    ADD CONSTRAINT access_signin_user_id_b64893e0_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_user_groups access_user_groups_group_id_921debcc_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_groups
    ADD CONSTRAINT access_user_groups_group_id_921debcc_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_user_groups access_user_groups_user_id_4f105fa4_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_groups
    ADD CONSTRAINT access_user_groups_user_id_4f105fa4_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_user_user_permissions access_user_user_per_permission_id_76d8eb82_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_user_permissions
    ADD CONSTRAINT access_user_user_per_permission_id_76d8eb82_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_user_user_permissions access_user_user_permissions_user_id_67074cbf_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_user_permissions
    ADD CONSTRAINT access_user_user_permissions_user_id_67074cbf_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_alert alerts_alert_account_id_3f75017f_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_alert
    ADD CONSTRAINT alerts_alert_account_id_3f75017f_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_alert alerts_alert_campaign_id_76ffefa8_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_alert
    ADD CONSTRAINT alerts_alert_campaign_id_76ffefa8_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_delivery alerts_delivery_alert_id_527311ab_fk_alerts_alert_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_delivery
    ADD CONSTRAINT alerts_delivery_alert_id_527311ab_fk_alerts_alert_id FOREIGN KEY (alert_id) REFERENCES public.alerts_alert(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_delivery alerts_delivery_bundle_id_da5d25eb_fk_alerts_delivery_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_delivery
    ADD CONSTRAINT alerts_delivery_bundle_id_da5d25eb_fk_alerts_delivery_id FOREIGN KEY (bundle_id) REFERENCES public.alerts_delivery(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_delivery alerts_delivery_recipient_id_583c418d_fk_alerts_recipient_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_delivery
    ADD CONSTRAINT alerts_delivery_recipient_id_583c418d_fk_alerts_recipient_id FOREIGN KEY (recipient_id) REFERENCES public.alerts_recipient(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_mute alerts_mute_account_id_6427656e_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_mute
    ADD CONSTRAINT alerts_mute_account_id_6427656e_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_mute alerts_mute_campaign_id_a54cd9ad_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_mute
    ADD CONSTRAINT alerts_mute_campaign_id_a54cd9ad_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_match alerts_match_account_id_f0637a2d_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT alerts_match_account_id_f0637a2d_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_match alerts_match_alert_id_c3b3c21b_fk_alerts_alert_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT alerts_match_alert_id_c3b3c21b_fk_alerts_alert_id FOREIGN KEY (alert_id) REFERENCES public.alerts_alert(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_match alerts_match_campaign_id_ea6189f9_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT alerts_match_campaign_id_ea6189f9_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_match alerts_match_engagement_id_b9d9205a_fk_campaigns_engagement_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT alerts_match_engagement_id_b9d9205a_fk_campaigns_engagement_id FOREIGN KEY (engagement_id) REFERENCES public.campaigns_engagement(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_recipient alerts_recipient_campaign_id_8c58734a_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_recipient
    ADD CONSTRAINT alerts_recipient_campaign_id_8c58734a_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_recipient alerts_recipient_channel_id_82161740_fk_alerts_channel_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_recipient
    ADD CONSTRAINT alerts_recipient_channel_id_82161740_fk_alerts_channel_id FOREIGN KEY (channel_id) REFERENCES public.alerts_channel(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: axes_accessattemptexpiration axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce FOREIGN KEY (access_attempt_id) REFERENCES public.axes_accessattempt(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_campaignsummary campaigns_campaignsu_campaign_id_de0a4c12_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignsummary
    ADD CONSTRAINT campaigns_campaignsu_campaign_id_de0a4c12_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_campaigntweet campaigns_campaigntw_campaign_id_56ea4670_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaigntweet
    ADD CONSTRAINT campaigns_campaigntw_campaign_id_56ea4670_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_campaigntweet campaigns_campaigntweet_tweet_id_38f8f894_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaigntweet
    ADD CONSTRAINT campaigns_campaigntweet_tweet_id_38f8f894_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_engagement campaigns_engagement_account_id_5f8f0ae5_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_engagement
    ADD CONSTRAINT campaigns_engagement_account_id_5f8f0ae5_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_engagement campaigns_engagement_tweet_id_9844deb9_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_engagement
    ADD CONSTRAINT campaigns_engagement_tweet_id_9844deb9_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_liststate campaigns_liststate_tweet_id_e368b43f_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_liststate
    ADD CONSTRAINT campaigns_liststate_tweet_id_e368b43f_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_metricreading campaigns_metricreading_tweet_id_9fda64c1_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_metricreading
    ADD CONSTRAINT campaigns_metricreading_tweet_id_9fda64c1_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_removedtweet campaigns_removedtwe_campaign_id_9b1716bf_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_removedtweet
    ADD CONSTRAINT campaigns_removedtwe_campaign_id_9b1716bf_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_removedtweet campaigns_removedtweet_tweet_id_7fa2e48a_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_removedtweet
    ADD CONSTRAINT campaigns_removedtweet_tweet_id_7fa2e48a_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_snapshot campaigns_snapshot_campaign_id_a43817d5_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_snapshot
    ADD CONSTRAINT campaigns_snapshot_campaign_id_a43817d5_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_tweet campaigns_tweet_author_id_7e58d708_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_tweet
    ADD CONSTRAINT campaigns_tweet_author_id_7e58d708_fk_people_account_id FOREIGN KEY (author_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: collection_campaignwatch collection_campaignw_campaign_id_b01ef9f4_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_campaignwatch
    ADD CONSTRAINT collection_campaignw_campaign_id_b01ef9f4_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: collection_planningfailure collection_planningfailure_campaign_id_24adb2b2_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_planningfailure
    ADD CONSTRAINT collection_planningfailure_campaign_id_24adb2b2_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: otp_static_staticdevice otp_static_staticdevice_user_id_7f9cff2b_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_static_staticdevice
    ADD CONSTRAINT otp_static_staticdevice_user_id_7f9cff2b_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: otp_static_statictoken otp_static_statictok_device_id_74b7c7d1_fk_otp_stati; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_static_statictoken
    ADD CONSTRAINT otp_static_statictok_device_id_74b7c7d1_fk_otp_stati FOREIGN KEY (device_id) REFERENCES public.otp_static_staticdevice(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: otp_totp_totpdevice otp_totp_totpdevice_user_id_0fb18292_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_totp_totpdevice
    ADD CONSTRAINT otp_totp_totpdevice_user_id_0fb18292_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: people_following people_following_person_id_f28f21d9_fk_people_im; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_following
    ADD CONSTRAINT people_following_person_id_f28f21d9_fk_people_im FOREIGN KEY (person_id) REFERENCES public.people_importantperson(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: procrastinate_events procrastinate_events_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;

--
-- Name: procrastinate_jobs procrastinate_jobs_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;

--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);

--
-- Name: web_campaigndraft web_campaigndraft_source_id_723cf573_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_campaigndraft
    ADD CONSTRAINT web_campaigndraft_source_id_723cf573_fk_campaigns_campaign_id FOREIGN KEY (source_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: web_campaigndraft web_campaigndraft_user_id_98dfff11_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_campaigndraft
    ADD CONSTRAINT web_campaigndraft_user_id_98dfff11_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: web_sharelink web_sharelink_campaign_id_5f3ba2c0_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sharelink
    ADD CONSTRAINT web_sharelink_campaign_id_5f3ba2c0_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: web_sharelink web_sharelink_created_by_id_7d5cecb7_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sharelink
    ADD CONSTRAINT web_sharelink_created_by_id_7d5cecb7_fk_access_user_id FOREIGN KEY (created_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- PostgreSQL database dump complete
--
